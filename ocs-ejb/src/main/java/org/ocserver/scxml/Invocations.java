package org.ocserver.scxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machines that a machine runs while its states are active. */
final class Invocations {
  private static final List<String> TYPES =
      List.of("http://www.w3.org/TR/scxml/", "http://www.w3.org/TR/scxml", "scxml");

  /**
   * One of them.
   *
   * @param state that invoked it
   * @param index among the state's invocations
   * @param xml of the document
   */
  record Invocation(String id, StateNode state, int index, String xml, Machine machine) {
    Invoke invoke() {
      return state.invokes.get(index);
    }
  }

  private final MachineState parent;
  private final ActionRunner actions;
  private final int depth;
  private final List<Invocation> running = new ArrayList<>(0);

  /**
   * @param depth of the parent: 0 if no machine has invoked it
   */
  Invocations(MachineState parent, ActionRunner actions, int depth) {
    this.parent = parent;
    this.actions = actions;
    this.depth = depth;
  }

  int depth() {
    return depth;
  }

  List<Invocation> all() {
    return List.copyOf(running);
  }

  Optional<Invocation> find(String id) {
    return running.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Starts what a state invokes. */
  void start(StateNode state, Machine machine) {
    for (int i = 0; i < state.invokes.size(); i++) {
      try {
        start(state, i, machine);
      } catch (ExecutionError impossible) {
        parent.fail(impossible);
      }
    }
  }

  private void start(StateNode state, int index, Machine machine) {
    Invoke invoke = state.invokes.get(index);
    String id = invoke.id().orElseGet(() -> parent.newId(state.id));
    invoke.idLocation().ifPresent(location -> parent.data.assign(location, id));
    String type = invoke.type().string(parent.data).orElse(TYPES.get(0));
    if (!TYPES.contains(type)) {
      throw new ExecutionError("cannot invoke type " + type);
    }
    if (running.size() >= parent.limits.invoked() || depth >= parent.limits.depth()) {
      throw new ExecutionError("too many machines are invoked");
    }
    Map<String, String> variables = invoke.payload().values(parent.data);
    Invocation invocation = create(id, state, index, xml(invoke), machine);
    running.add(invocation);
    invocation.machine().startWithin(variables);
  }

  private String xml(Invoke invoke) {
    Optional<String> src = invoke.src().string(parent.data);
    if (src.isEmpty()) {
      return invoke
          .content()
          .flatMap(content -> content.string(parent.data))
          .orElseThrow(() -> new ExecutionError("invoke without a document"));
    }
    try {
      return parent.document.resource(src.get());
    } catch (IOException unavailable) {
      throw ExecutionError.communication(src.get() + ": " + unavailable.getMessage());
    }
  }

  private Invocation create(String id, StateNode state, int index, String xml, Machine machine) {
    try {
      Machine child =
          Machine.invoked(parent.document.child(xml), parent.newId("session"), machine, id);
      return new Invocation(id, state, index, xml, child);
    } catch (DocumentException unreadable) {
      throw new ExecutionError("invoked document: " + unreadable.getMessage());
    }
  }

  /** Puts one back as it was saved. */
  void restore(
      String id, StateNode state, int index, String xml, SavedMachine saved, Machine machine)
      throws DocumentException {
    if (index < 0 || index >= state.invokes.size()) {
      throw new DocumentException("state " + state.id + " invokes nothing at " + index);
    }
    Machine child = Machine.invoked(parent.document.child(xml), saved.sessionId(), machine, id);
    child.restoreFrom(saved);
    running.add(new Invocation(id, state, index, xml, child));
  }

  /** Ends what a state has invoked. */
  void cancel(StateNode state) {
    for (Invocation invocation : all()) {
      if (invocation.state() == state) {
        running.remove(invocation);
        invocation.machine().cancel();
      }
    }
  }

  /** What the invocations want of an event before the machine gets it. */
  void before(Event event) {
    for (Invocation invocation : all()) {
      if (event.invokeId().filter(invocation.id()::equals).isPresent()) {
        actions.run(invocation.invoke().finalizers());
      }
      if (event.name().equals(Machine.DONE + invocation.id())) {
        running.remove(invocation);
      } else if (invocation.invoke().autoForward()) {
        invocation.machine().state().receive(event);
      }
    }
  }
}
