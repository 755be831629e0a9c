package org.ocserver.scxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which transitions are taken.
 *
 * <p>Source: the recommendation, Appendix D, selectTransitions and what it calls; names are its.
 */
final class TransitionChoice {
  private final MachineState machine;

  TransitionChoice(MachineState machine) {
    this.machine = machine;
  }

  /** Those for an event, or those without one; conflicts are settled. */
  List<Transition> select(Optional<Event> event) {
    Set<Transition> enabled = new LinkedHashSet<>();
    for (StateNode state : machine.activeStates()) {
      if (state.isAtomic()) {
        first(state, event).ifPresent(enabled::add);
      }
    }
    return enabled.size() < 2 ? List.copyOf(enabled) : withoutConflicts(enabled);
  }

  /** Whether an active state has one for the event, whatever its condition. */
  boolean isAnyFor(Event event) {
    return machine.activeStates().stream()
        .flatMap(state -> state.transitions.stream())
        .anyMatch(transition -> transition.isFor(Optional.of(event)));
  }

  private Optional<Transition> first(StateNode atomic, Optional<Event> event) {
    Optional<StateNode> state = Optional.of(atomic);
    while (state.isPresent()) {
      for (Transition transition : state.get().transitions) {
        if (transition.isFor(event) && holds(transition)) {
          return Optional.of(transition);
        }
      }
      state = state.get().parent;
    }
    return Optional.empty();
  }

  private boolean holds(Transition transition) {
    try {
      return transition.cond.isEmpty() || machine.data.condition(transition.cond.get());
    } catch (ExecutionError noCondition) {
      machine.fail(noCondition);
      return false;
    }
  }

  private List<Transition> withoutConflicts(Set<Transition> enabled) {
    List<Transition> filtered = new ArrayList<>();
    for (Transition one : enabled) {
      List<Transition> preempted = new ArrayList<>();
      boolean isPreempted = false;
      Set<StateNode> exits = exitSet(List.of(one));
      for (Transition other : filtered) {
        if (exitSet(List.of(other)).stream().anyMatch(exits::contains)) {
          if (one.source.isDescendantOf(other.source)) {
            preempted.add(other);
          } else {
            isPreempted = true;
            break;
          }
        }
      }
      if (!isPreempted) {
        filtered.removeAll(preempted);
        filtered.add(one);
      }
    }
    return filtered;
  }

  /** The active states that the transitions leave. */
  Set<StateNode> exitSet(List<Transition> transitions) {
    Set<StateNode> exits = new HashSet<>();
    for (Transition transition : transitions) {
      domain(transition)
          .ifPresent(
              domain ->
                  machine.activeStates().stream()
                      .filter(state -> state.isDescendantOf(domain))
                      .forEach(exits::add));
    }
    return exits;
  }

  Optional<StateNode> domain(Transition transition) {
    List<StateNode> targets = effectiveTargets(transition);
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    StateNode source = transition.source;
    if (transition.internal
        && source.isCompound()
        && targets.stream().allMatch(target -> target.isDescendantOf(source))) {
      return Optional.of(source);
    }
    return source.ancestors(Optional.empty()).stream()
        .filter(ancestor -> ancestor.isCompound())
        .filter(ancestor -> targets.stream().allMatch(it -> it.isDescendantOf(ancestor)))
        .findFirst()
        .or(() -> Optional.of(machine.document.root));
  }

  List<StateNode> effectiveTargets(Transition transition) {
    Set<StateNode> targets = new LinkedHashSet<>();
    for (StateNode target : transition.targets()) {
      if (!target.isHistory()) {
        targets.add(target);
      } else if (machine.history.containsKey(target)) {
        targets.addAll(machine.history.get(target));
      } else {
        targets.addAll(effectiveTargets(target.initial.orElseThrow()));
      }
    }
    return List.copyOf(targets);
  }
}
