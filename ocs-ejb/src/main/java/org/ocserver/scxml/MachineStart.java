package org.ocserver.scxml;

import java.util.HashMap;
import java.util.Map;

/** What a machine does before it enters its first state. */
final class MachineStart {
  /** Values that it is started with, for the document's own. */
  sealed interface Given {}

  /** Texts, from outside; a variable of any name. */
  record Texts(Map<String, String> values) implements Given {}

  /** JSON, from the machine that invokes it; only variables that the document has. */
  record Json(Map<String, String> values) implements Given {}

  private MachineStart() {}

  static void run(MachineState machine, ActionRunner actions, Given given) {
    ScxmlDocument document = machine.document;
    for (StateNode state : document.states) {
      state.variables.forEach(variable -> machine.data.declare(variable.id()));
    }
    bind(machine, actions, given);
    if (!document.lateBinding) {
      for (StateNode state : document.states) {
        if (!machine.bound.get(state.order)) {
          machine.bound.set(state.order);
          state.variables.forEach(actions::bind);
        }
      }
    }
    for (String script : document.scripts) {
      actions.define(script);
    }
  }

  private static void bind(MachineState machine, ActionRunner actions, Given given) {
    StateNode root = machine.document.root;
    machine.bound.set(root.order);
    if (given instanceof Json json) {
      for (StateNode.Variable variable : root.variables) {
        String value = json.values().get(variable.id());
        if (value == null) {
          actions.bind(variable);
        } else {
          machine.data.assign(variable.id(), machine.data.fromJson(value));
        }
      }
    } else if (given instanceof Texts texts) {
      Map<String, String> left = new HashMap<>(texts.values());
      for (StateNode.Variable variable : root.variables) {
        actions.bind(variable);
        String value = left.remove(variable.id());
        if (value != null) {
          machine.data.assignText(variable.id(), value);
        }
      }
      left.forEach(
          (name, value) -> {
            machine.data.declare(name);
            machine.data.assignText(name, value);
          });
    }
  }
}
