package org.ocserver.scxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts a machine into the state that was saved. */
final class MachineRestoring {
  private final MachineState machine;

  private MachineRestoring(MachineState machine) {
    this.machine = machine;
  }

  static void restore(
      SavedMachine saved, MachineState machine, Invocations invocations, Machine owner)
      throws DocumentException {
    new MachineRestoring(machine).restore(saved, invocations, owner);
  }

  private void restore(SavedMachine saved, Invocations invocations, Machine owner)
      throws DocumentException {
    for (StateNode state : nodes(saved.configuration())) {
      machine.configuration.set(state.order);
    }
    for (StateNode state : nodes(saved.bound())) {
      machine.bound.set(state.order);
    }
    for (Map.Entry<String, List<String>> entry : saved.history().entrySet()) {
      machine.history.put(node(entry.getKey()), nodes(entry.getValue()));
    }
    saved
        .delayed()
        .forEach(
            it -> machine.delayed.add(new DelayedSends.Delayed(it.due(), it.target(), it.event())));
    machine.ids = saved.ids();
    machine.current = saved.current();
    machine.running = true;
    machine.configuration.set(machine.document.root.order, false);
    data(saved);
    for (SavedMachine.Invoked it : saved.invoked()) {
      invocations.restore(it.id(), node(it.state()), it.index(), it.xml(), it.machine(), owner);
    }
  }

  private void data(SavedMachine saved) throws DocumentException {
    try {
      machine.data.turn(
          () -> {
            for (StateNode state : machine.document.states) {
              state.variables.forEach(variable -> machine.data.declare(variable.id()));
            }
            machine.document.scripts.forEach(this::define);
            machine.data.restore(saved.data());
            saved.current().ifPresent(machine.data::event);
          });
    } catch (ExecutionError | MachineFailure lost) {
      throw new DocumentException("the variables: " + lost.getMessage());
    }
  }

  /** What fails now has failed at the start, and the document was told so then. */
  private void define(String script) {
    try {
      machine.data.define(script);
    } catch (ExecutionError again) {
      machine.host.trace(new Trace.Failed(again.eventName(), String.valueOf(again.getMessage())));
    }
  }

  private List<StateNode> nodes(List<String> ids) throws DocumentException {
    List<StateNode> nodes = new ArrayList<>();
    for (String id : ids) {
      nodes.add(node(id));
    }
    return List.copyOf(nodes);
  }

  private StateNode node(String id) throws DocumentException {
    return machine
        .document
        .state(id)
        .orElseThrow(() -> new DocumentException("the document has no state " + id));
  }
}
