package org.ocserver.scxml;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The states that transitions enter.
 *
 * <p>Source: the recommendation, Appendix D, computeEntrySet and what it calls.
 */
final class EntrySet {
  /** In document order. */
  final Set<StateNode> states = new TreeSet<>(Comparator.comparingInt((StateNode it) -> it.order));

  /** Those that are entered by their initial transition. */
  final Set<StateNode> byDefault = new HashSet<>();

  /** What a history without memory does, by the state that contains it. */
  final Map<StateNode, List<Action>> historyActions = new HashMap<>();

  private final MachineState machine;

  private EntrySet(MachineState machine) {
    this.machine = machine;
  }

  static EntrySet of(List<Transition> transitions, MachineState machine, TransitionChoice choice) {
    EntrySet entries = new EntrySet(machine);
    for (Transition transition : transitions) {
      transition.targets().forEach(entries::addDescendants);
      Optional<StateNode> domain = choice.domain(transition);
      choice.effectiveTargets(transition).forEach(it -> entries.addAncestors(it, domain));
    }
    return entries;
  }

  /** What the machine enters first. */
  static EntrySet initial(MachineState machine) {
    EntrySet entries = new EntrySet(machine);
    StateNode root = machine.document.root;
    Transition initial = root.initial.orElseThrow();
    initial.targets().forEach(entries::addDescendants);
    initial.targets().forEach(it -> entries.addAncestors(it, Optional.of(root)));
    return entries;
  }

  private void addDescendants(StateNode state) {
    if (state.isHistory()) {
      addHistory(state);
      return;
    }
    states.add(state);
    if (state.isCompound()) {
      byDefault.add(state);
      List<StateNode> targets = state.initial.orElseThrow().targets();
      targets.forEach(this::addDescendants);
      targets.forEach(target -> addAncestors(target, Optional.of(state)));
    } else if (state.kind == StateNode.Kind.PARALLEL) {
      addMissingChildren(state);
    }
  }

  private void addHistory(StateNode history) {
    Optional<StateNode> parent = history.parent;
    Optional<List<StateNode>> remembered = Optional.ofNullable(machine.history.get(history));
    Transition fallback = history.initial.orElseThrow();
    if (remembered.isEmpty()) {
      historyActions.put(parent.orElseThrow(), fallback.actions);
    }
    List<StateNode> targets = remembered.orElseGet(fallback::targets);
    targets.forEach(this::addDescendants);
    targets.forEach(target -> addAncestors(target, parent));
  }

  private void addAncestors(StateNode state, Optional<StateNode> upTo) {
    for (StateNode ancestor : state.ancestors(upTo)) {
      states.add(ancestor);
      if (ancestor.kind == StateNode.Kind.PARALLEL) {
        addMissingChildren(ancestor);
      }
    }
  }

  private void addMissingChildren(StateNode parallel) {
    for (StateNode child : parallel.children) {
      if (states.stream().noneMatch(state -> state.isDescendantOf(child))) {
        addDescendants(child);
      }
    }
  }
}
