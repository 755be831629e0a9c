package org.ocserver.telephony.simulator;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.SwitchScheduler;

/**
 * The switch itself, with its trunks, queues, agents and customers. Applications are linked to it,
 * or are not: its calls go on.
 *
 * <p>Its state belongs to the scheduler's one thread. {@link #start}, {@link #stop}, {@link
 * #attach} and {@link #callIn} may be called from any: what they do is handed to the scheduler.
 */
public final class Exchange {
  private enum Life {
    NEW,
    STARTED,
    STOPPED
  }

  private final AtomicReference<Life> life = new AtomicReference<>(Life.NEW);
  private final SwitchTime time;
  private final EventLinks links;
  private final Optional<CallLog> log;
  private final NumberPlan plan;
  private final CallRegister register;
  private final AgentEvents agents;
  private final AgentShift shift;
  private final SwitchCounters counters;
  private final CallEnding ending;
  private final CallRequests requests;
  private final InboundCalls inbound;
  private final StandingCalls standing;

  /**
   * A switch that is not started yet.
   *
   * @param switchName the name of its configuration object
   * @throws java.io.UncheckedIOException if the call log cannot be opened
   */
  public Exchange(String switchName, SimulatorSettings settings, SwitchScheduler scheduler) {
    SplittableRandom random = new SplittableRandom(settings.seed());
    TrunkGroup trunks = new TrunkGroup(settings.trunks());
    plan = new NumberPlan(settings, random, scheduler.now());
    time = new SwitchTime(scheduler, settings.speed());
    links = new EventLinks(switchName);
    log = settings.callLog().map(CallLog::open);
    register = new CallRegister(scheduler.now(), trunks, log, time);
    agents = new AgentEvents(settings.agents().kind(), links, time);
    shift = new AgentShift(plan.agents(), settings.agents(), time, agents);
    counters = new SwitchCounters(trunks, plan);
    CallEvents events = new CallEvents(links, time);
    ApplicationPorts ports = new ApplicationPorts(settings.applications().ports());
    ending = new CallEnding(register, plan, shift, events, counters, ports);
    CallDistribution distribution =
        new CallDistribution(
            plan, settings.agents().answer(), shift, ending, events, counters, time);
    CustomerModel customers = new CustomerModel(settings.customers(), random);
    SplittableRandom own = new SplittableRandom(~settings.seed());
    Treatments treatments =
        new Treatments(
            new Announcements(
                settings.customers().message(), random.split(), plan, ending, events, time),
            new Applications(
                ports, settings.applications().length(), own.split(), ending, events, time),
            events);
    requests =
        new CallRequests(
            register,
            new CustomerDialing(
                plan, customers, register, distribution, ending, events, counters, time),
            new AgentEngaging(plan, register, distribution, ending, events),
            new CallMoves(plan, shift, distribution, ending, ports, events, time),
            treatments,
            ending,
            events);
    inbound =
        new InboundCalls(
            settings.inbound(), own, customers, plan, register, distribution, ending, time);
    standing = new StandingCalls(register, agents, time);
  }

  public String switchName() {
    return links.switchName();
  }

  /**
   * Begins service: links can come up, and the agents log in.
   *
   * @throws IllegalStateException if it was started before
   */
  public void start() {
    if (!life.compareAndSet(Life.NEW, Life.STARTED)) {
      throw new IllegalStateException("switch " + switchName() + " was started before");
    }
    time.soon(
        () -> {
          links.enterService();
          shift.begin();
          inbound.begin();
        });
  }

  /**
   * Ends all calls, logs the agents out and takes the links down. This is done in the scheduler's
   * thread: an action scheduled after this returned runs when all is done. Stopping again does
   * nothing.
   */
  public void stop() {
    if (life.getAndSet(Life.STOPPED) != Life.STOPPED) {
      time.soon(this::end);
    }
  }

  /**
   * A link, not up yet, to one more application.
   *
   * @param application takes the events, one at a time and in order, in the scheduler's thread; it
   *     must return soon and not throw
   */
  public SwitchLink attach(Consumer<TelephonyEvent> application) {
    EventLink link = new EventLink(switchName(), time, application);
    time.soon(() -> links.add(link));
    return new SwitchLink(links, link, this::report, requests, time);
  }

  /** A customer calls of his own accord. */
  public void callIn() {
    time.soon(inbound::call);
  }

  /** What was done so far. To be called in the scheduler's thread. */
  public SwitchStatistics statistics() {
    return counters.read(time.now());
  }

  private void report(EventLink link) {
    standing.tellAll(link);
    agents.tellAll(link, plan.agents());
  }

  private void end() {
    inbound.end();
    register.all().forEach(ending::release);
    shift.end();
    links.leaveService();
    log.ifPresent(CallLog::close);
  }
}
