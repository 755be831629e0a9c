package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.UserEvent;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.SwitchScheduler;

/**
 * A switch in memory.
 *
 * <p>Its state belongs to the scheduler's one thread. The requests, and {@link #start}, {@link
 * #stop}, {@link #connect}, {@link #disconnect} and {@link #loseLink}, may come from any thread:
 * they are handed to the scheduler and return at once.
 *
 * <p>Before the start, after the stop and while the link is lost, requests are answered by {@link
 * TelephonyFailure#LINK_DISCONNECTED}.
 */
public final class SimulatedSwitch implements TelephonySwitch {
  private enum Life {
    NEW,
    STARTED,
    STOPPED
  }

  private final AtomicReference<Life> life = new AtomicReference<>(Life.NEW);
  private final SwitchTime time;
  private final EventLink link;
  private final Optional<CallLog> log;
  private final CallRegister register;
  private final AgentShift shift;
  private final SwitchCounters counters;
  private final CallEvents events;
  private final CallEnding ending;
  private final CustomerDialing dialing;
  private final AgentEngaging engaging;
  private final CallMoves moves;
  private final Treatments treatments;
  private final InboundCalls inbound;
  private boolean running;

  /**
   * A switch that is not started yet.
   *
   * @param switchName the name of its configuration object
   * @param application takes the events, one at a time and in order, in the scheduler's thread; it
   *     must return soon and not throw
   * @throws java.io.UncheckedIOException if the call log cannot be opened
   */
  public SimulatedSwitch(
      String switchName,
      SimulatorSettings settings,
      SwitchScheduler scheduler,
      Consumer<TelephonyEvent> application) {
    SplittableRandom random = new SplittableRandom(settings.seed());
    TrunkGroup trunks = new TrunkGroup(settings.trunks());
    NumberPlan plan = new NumberPlan(settings, random, scheduler.now());
    time = new SwitchTime(scheduler, settings.speed());
    link = new EventLink(switchName, time, application);
    log = settings.callLog().map(CallLog::open);
    register = new CallRegister(scheduler.now(), trunks, log, time);
    shift = new AgentShift(plan.agents(), settings.agents(), time, link);
    counters = new SwitchCounters(trunks, plan);
    events = new CallEvents(link, time);
    ApplicationPorts ports = new ApplicationPorts(settings.applications().ports());
    ending = new CallEnding(register, plan, shift, events, counters, ports);
    CallDistribution distribution =
        new CallDistribution(
            plan, settings.agents().answer(), shift, ending, events, counters, time);
    CustomerModel customers = new CustomerModel(settings.customers(), random);
    dialing =
        new CustomerDialing(
            plan, customers, register, distribution, ending, events, counters, time);
    engaging = new AgentEngaging(plan, register, distribution, ending, events);
    moves = new CallMoves(plan, shift, distribution, ending, ports, events, time);
    SplittableRandom own = new SplittableRandom(~settings.seed());
    treatments =
        new Treatments(
            new Announcements(
                settings.customers().message(), random.split(), plan, ending, events, time),
            new Applications(
                ports, settings.applications().length(), own.split(), ending, events, time),
            events);
    inbound =
        new InboundCalls(
            settings.inbound(), own, customers, plan, register, distribution, ending, time);
  }

  /**
   * Brings up the link, then has the agents log in.
   *
   * @throws IllegalStateException if it was started before
   */
  public void start() {
    if (!life.compareAndSet(Life.NEW, Life.STARTED)) {
      throw new IllegalStateException("switch " + switchName() + " was started before");
    }
    time.soon(
        () -> {
          running = true;
          link.connect();
          shift.begin();
          inbound.begin();
        });
  }

  /**
   * Ends all calls, logs the agents out and takes the link down. This is done in the scheduler's
   * thread: an action scheduled after this returned runs when all is done. Stopping again does
   * nothing.
   */
  public void stop() {
    if (life.getAndSet(Life.STOPPED) != Life.STOPPED) {
      time.soon(this::end);
    }
  }

  /** Brings up the link if it is down; the agents are then reported anew. */
  public void connect() {
    time.soon(this::reconnect);
  }

  /** Takes the link down until {@link #connect}. */
  public void disconnect() {
    time.soon(link::disconnect);
  }

  /**
   * Takes the link down for a time.
   *
   * @param outage by the scheduler's clock, not shortened by the speed
   */
  public void loseLink(Duration outage) {
    time.soon(() -> link.lose(outage, this::reconnect));
  }

  /** A customer calls of his own accord. */
  public void callIn() {
    time.soon(inbound::call);
  }

  /** What was done so far. To be called in the scheduler's thread. */
  public SwitchStatistics statistics() {
    return counters.read(time.now());
  }

  @Override
  public String switchName() {
    return link.switchName();
  }

  /** Does nothing: this switch reports the events of all its DNs. */
  @Override
  public void registerDn(String dn) {}

  @Override
  public void makePredictiveCall(long referenceId, PredictiveCall call) {
    request(referenceId, () -> dialing.dial(referenceId, call));
  }

  /** Calls a queue, or the DN of an agent. */
  @Override
  public void makeCall(long referenceId, EngagingCall call) {
    request(referenceId, () -> engaging.engage(referenceId, call));
  }

  /** Both methods have the same effect here. */
  @Override
  public void mergeCalls(
      long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how) {
    about(
        referenceId,
        engaging,
        agents -> withCall(referenceId, outbound, to -> moves.merge(referenceId, agents, to)));
  }

  @Override
  public void transferCall(
      long referenceId, ConnectionId call, String destinationDn, TKVList userData) {
    about(referenceId, call, of -> moves.transfer(referenceId, of, destinationDn, userData));
  }

  /**
   * Knows {@code PlayAnnouncement}, for calls that are held or queued, and {@code PlayApplication},
   * for those that are held.
   */
  @Override
  public void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment) {
    about(referenceId, call, of -> treatments.apply(referenceId, of, treatment));
  }

  @Override
  public void releaseCall(long referenceId, ConnectionId call) {
    about(referenceId, call, ending::release);
  }

  @Override
  public void updateUserData(long referenceId, ConnectionId call, TKVList changes) {
    about(referenceId, call, of -> of.update(changes));
  }

  @Override
  public void distributeUserEvent(long referenceId, String dn, TKVList userData) {
    request(referenceId, () -> link.report(new UserEvent(switchName(), time.now(), dn, userData)));
  }

  private void about(long referenceId, ConnectionId call, Consumer<Call> action) {
    request(referenceId, () -> withCall(referenceId, call, action));
  }

  private void withCall(long referenceId, ConnectionId id, Consumer<Call> action) {
    register
        .find(id)
        .ifPresentOrElse(
            action,
            () -> events.failed(referenceId, TelephonyFailure.UNKNOWN_CALL, "no call " + id));
  }

  private void request(long referenceId, Runnable action) {
    time.soon(
        () -> {
          if (link.isUp()) {
            action.run();
          } else {
            events.failed(referenceId, TelephonyFailure.LINK_DISCONNECTED, "the link is down");
          }
        });
  }

  private void reconnect() {
    if (running && link.connect()) {
      shift.reportAll();
    }
  }

  private void end() {
    running = false;
    inbound.end();
    register.all().forEach(ending::release);
    shift.end();
    link.disconnect();
    log.ifPresent(CallLog::close);
  }
}
