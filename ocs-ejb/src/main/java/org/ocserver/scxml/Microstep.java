package org.ocserver.scxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves and enters states.
 *
 * <p>Source: the recommendation, Appendix D, exitStates and enterStates.
 */
final class Microstep {
  private static final Comparator<StateNode> INNER_FIRST =
      Comparator.comparingInt((StateNode state) -> state.order).reversed();

  private final MachineState machine;
  private final TransitionChoice choice;
  private final ActionRunner actions;
  private final Invocations invocations;

  Microstep(
      MachineState machine,
      TransitionChoice choice,
      ActionRunner actions,
      Invocations invocations) {
    this.machine = machine;
    this.choice = choice;
    this.actions = actions;
    this.invocations = invocations;
  }

  void take(List<Transition> transitions) {
    List<StateNode> left = exit(choice.exitSet(transitions));
    transitions.forEach(transition -> actions.run(transition.actions));
    List<StateNode> entered = enter(EntrySet.of(transitions, machine, choice));
    machine.host.trace(new Trace.Stepped(names(left), names(entered)));
  }

  void enterFirst() {
    bind(machine.document.root);
    List<StateNode> entered = enter(EntrySet.initial(machine));
    machine.host.trace(new Trace.Stepped(List.of(), names(entered)));
  }

  /** Leaves all states, for good. */
  void exitAll() {
    machine.activeStates().stream().sorted(INNER_FIRST).forEach(this::leave);
  }

  private List<StateNode> exit(Set<StateNode> states) {
    List<StateNode> inOrder = new ArrayList<>(states);
    inOrder.sort(INNER_FIRST);
    machine.toInvoke.removeAll(inOrder);
    for (StateNode state : inOrder) {
      for (StateNode history : state.histories) {
        machine.history.put(history, remembered(state, history));
      }
    }
    inOrder.forEach(this::leave);
    return inOrder;
  }

  private List<StateNode> remembered(StateNode state, StateNode history) {
    boolean deep = history.kind == StateNode.Kind.DEEP_HISTORY;
    return machine.activeStates().stream()
        .filter(
            it ->
                deep
                    ? it.isAtomic() && it.isDescendantOf(state)
                    : it.parent.filter(parent -> parent == state).isPresent())
        .toList();
  }

  private void leave(StateNode state) {
    state.onExit.forEach(actions::run);
    invocations.cancel(state);
    machine.configuration.clear(state.order);
  }

  private List<StateNode> enter(EntrySet entries) {
    for (StateNode state : entries.states) {
      machine.configuration.set(state.order);
      if (!state.invokes.isEmpty()) {
        machine.toInvoke.add(state);
      }
      if (machine.document.lateBinding) {
        bind(state);
      }
      state.onEntry.forEach(actions::run);
      if (entries.byDefault.contains(state)) {
        state.initial.ifPresent(initial -> actions.run(initial.actions));
      }
      Optional.ofNullable(entries.historyActions.get(state)).ifPresent(actions::run);
      if (state.kind == StateNode.Kind.FINAL) {
        done(state);
      }
    }
    return List.copyOf(entries.states);
  }

  private void done(StateNode state) {
    StateNode parent = state.parent.orElseThrow();
    if (parent.kind == StateNode.Kind.ROOT) {
      machine.running = false;
      return;
    }
    raiseDone(parent, actions.payload(state.doneData));
    parent
        .parent
        .filter(it -> it.kind == StateNode.Kind.PARALLEL)
        .filter(it -> it.children.stream().allMatch(this::isInFinal))
        .ifPresent(it -> raiseDone(it, Optional.empty()));
  }

  private void raiseDone(StateNode state, Optional<String> data) {
    machine.raise(Event.plain("done.state." + state.id, Event.Type.PLATFORM, data));
  }

  private boolean isInFinal(StateNode state) {
    if (state.kind == StateNode.Kind.PARALLEL) {
      return state.children.stream().allMatch(this::isInFinal);
    }
    return state.children.stream()
        .anyMatch(it -> it.kind == StateNode.Kind.FINAL && machine.isActive(it));
  }

  /** Gives a state's variables their first values, if they have none. */
  void bind(StateNode state) {
    if (machine.bound.get(state.order)) {
      return;
    }
    machine.bound.set(state.order);
    state.variables.forEach(actions::bind);
  }

  private static List<String> names(List<StateNode> states) {
    return states.stream().map(state -> state.id).toList();
  }
}
