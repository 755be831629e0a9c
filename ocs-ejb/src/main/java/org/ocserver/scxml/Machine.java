package org.ocserver.scxml;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A running document. For one thread at a time.
 *
 * <p>Source: the recommendation, Appendix D, mainEventLoop; here it returns when it has nothing
 * left to do.
 */
public final class Machine {
  static final String DONE = "done.invoke.";

  /** How far a machine has come. */
  public enum Status {
    NEW,
    RUNNING,
    FINISHED,
    CANCELED,
    FAILED
  }

  /** Where a machine belongs that another has invoked. */
  record Invoker(Machine machine, String invokeId) {}

  private final MachineState state;
  private final TransitionChoice choice;
  private final ActionRunner actions;
  private final Microstep microstep;
  private final Invocations invocations;
  private final Wakes wakes = new Wakes(this);
  private final Optional<Invoker> invoker;
  private Status status = Status.NEW;
  private Optional<String> failure = Optional.empty();
  private List<StateNode> last = List.of();

  private Machine(MachineState state, Optional<Invoker> invoker) {
    this.state = state;
    this.invoker = invoker;
    choice = new TransitionChoice(state);
    actions = new ActionRunner(state, new Sending(state, new Targets(this)));
    invocations =
        new Invocations(
            state, actions, invoker.map(it -> it.machine().invocations.depth() + 1).orElse(0));
    microstep = new Microstep(state, choice, actions, invocations);
  }

  /**
   * A machine that is not yet started.
   *
   * @param sessionId its name, {@code _sessionid} of the document
   */
  public static Machine of(
      ScxmlDocument document, String sessionId, MachineHost host, Limits limits) {
    return new Machine(new MachineState(document, sessionId, host, limits), Optional.empty());
  }

  static Machine invoked(ScxmlDocument document, String sessionId, Machine by, String invokeId) {
    MachineState state = new MachineState(document, sessionId, by.state.host, by.state.limits);
    state.now = by.state.now;
    return new Machine(state, Optional.of(new Invoker(by, invokeId)));
  }

  /** A machine as it was saved. The next thing that it does is to go on. */
  public static Machine restore(
      ScxmlDocument document, SavedMachine saved, MachineHost host, Limits limits)
      throws DocumentException {
    Machine machine = of(document, saved.sessionId(), host, limits);
    machine.restoreFrom(saved);
    return machine;
  }

  /**
   * Starts it.
   *
   * @param variables values for the document's variables, as texts: a variable that the document
   *     makes a number or a truth value stays one if the text is one
   */
  public void start(Map<String, String> variables, Instant now) {
    turn(now, () -> enter(new MachineStart.Texts(variables)));
  }

  void startWithin(Map<String, String> variables) {
    enter(new MachineStart.Json(variables));
  }

  private void enter(MachineStart.Given values) {
    status = Status.RUNNING;
    state.running = true;
    MachineStart.run(state, actions, values);
    microstep.enterFirst();
    macrostep();
  }

  /** Gives it an event from outside, and lets it do all that follows at once. */
  public void deliver(Event event, Instant now) {
    turn(now, () -> state.receive(event));
  }

  /** Lets it do what it has put off until now. */
  public void wake(Instant now) {
    wakes.run(now);
  }

  /** When it is to be woken. */
  public Optional<Instant> nextWake() {
    return wakes.next();
  }

  /**
   * Whether a transition of one of its states, or of a machine's that it has invoked, is for it.
   */
  public boolean awaits(String eventName) {
    Event event = Event.external(eventName, Map.of());
    return all().anyMatch(it -> it.choice.isAnyFor(event));
  }

  /** Ends it: it leaves its states, and does no more. */
  public void cancel() {
    if (status == Status.RUNNING) {
      status = Status.CANCELED;
      state.running = false;
      try {
        state.data.turn(microstep::exitAll);
      } catch (MachineFailure beyond) {
        failure = Optional.of(String.valueOf(beyond.getMessage()));
      }
      forget();
    }
  }

  public Status status() {
    return status;
  }

  /** Why it failed. */
  public Optional<String> failure() {
    return failure;
  }

  /** The ids of its innermost active states; of a finished one, those that it ended in. */
  public List<String> configuration() {
    List<StateNode> states = status == Status.RUNNING ? state.activeStates() : last;
    return states.stream().filter(StateNode::isAtomic).map(it -> it.id).toList();
  }

  /**
   * All that it needs to go on elsewhere.
   *
   * @throws ExecutionError if it cannot be written down
   */
  public SavedMachine save() {
    return SavedMachine.of(state, invocations.all());
  }

  void restoreFrom(SavedMachine saved) throws DocumentException {
    status = Status.RUNNING;
    MachineRestoring.restore(saved, state, invocations, this);
  }

  MachineState state() {
    return state;
  }

  Invocations invocations() {
    return invocations;
  }

  Optional<Invoker> invoker() {
    return invoker;
  }

  /** It, and all machines within it. */
  Stream<Machine> all() {
    return Stream.concat(
        Stream.of(this), invocations.all().stream().flatMap(it -> it.machine().all()));
  }

  void turn(Instant now, Runnable first) {
    if (status != Status.RUNNING && status != Status.NEW) {
      return;
    }
    try {
      state.data.turn(
          () -> {
            all().forEach(it -> it.begin(now));
            first.run();
            while (work()) {
              state.countStep();
            }
          });
      if (status == Status.RUNNING) {
        MachineSize.check(this);
      }
    } catch (MachineFailure beyond) {
      fail(String.valueOf(beyond.getMessage()));
    }
  }

  private void begin(Instant now) {
    state.now = now;
    state.steps = 0;
  }

  private void fail(String reason) {
    last = state.activeStates();
    status = Status.FAILED;
    failure = Optional.of(reason);
    state.running = false;
    forget();
  }

  private void forget() {
    state.delayed.clear();
    state.internal.clear();
    state.external.clear();
  }

  /** One event, for it and each that it has invoked; whether there was anything to do. */
  private boolean work() {
    boolean worked = false;
    if (state.running && !state.internal.isEmpty()) {
      macrostep();
      worked = true;
    } else if (state.running && !state.external.isEmpty()) {
      Event event = state.external.remove();
      become(event);
      invocations.before(event);
      take(choice.select(Optional.of(event)));
      macrostep();
      worked = true;
    }
    for (Invocations.Invocation invocation : invocations.all()) {
      worked |= invocation.machine().work();
    }
    return worked;
  }

  private void become(Event event) {
    state.host.trace(new Trace.Processing(event));
    state.current = Optional.of(event);
    state.data.event(event);
  }

  private void take(List<Transition> transitions) {
    if (!transitions.isEmpty()) {
      state.countStep();
      microstep.take(transitions);
    }
  }

  private void macrostep() {
    while (state.running) {
      List<Transition> transitions = choice.select(Optional.empty());
      if (!transitions.isEmpty()) {
        take(transitions);
      } else if (!state.internal.isEmpty()) {
        state.countStep();
        Event event = state.internal.remove();
        become(event);
        take(choice.select(Optional.of(event)));
      } else if (!state.toInvoke.isEmpty()) {
        List<StateNode> invoking =
            state.toInvoke.stream().sorted(Comparator.comparingInt(it -> it.order)).toList();
        state.toInvoke.clear();
        invoking.forEach(it -> invocations.start(it, this));
      } else {
        return;
      }
    }
    if (status == Status.RUNNING) {
      finish();
    }
  }

  private void finish() {
    last = state.activeStates();
    status = Status.FINISHED;
    microstep.exitAll();
    Optional<String> data =
        last.stream()
            .filter(StateNode::isAtomic)
            .findFirst()
            .flatMap(it -> actions.payload(it.doneData));
    forget();
    invoker.ifPresent(
        by -> {
          Event done = Event.plain(DONE + by.invokeId(), Event.Type.EXTERNAL, data);
          by.machine().state.receive(done.fromInvocation(by.invokeId()));
        });
  }
}
