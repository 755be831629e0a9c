package org.ocserver.scxml;

import java.util.List;
import java.util.Optional;

/** A transition. Its targets are known when the whole document is read. */
final class Transition {
  final StateNode source;
  final List<String> descriptors;
  final Optional<String> cond;
  final boolean internal;
  final List<String> targetIds;
  final List<Action> actions;
  private List<StateNode> targets = List.of();

  /**
   * @param descriptors of the events, without ".*" at their ends; empty: without event
   */
  Transition(
      StateNode source,
      List<String> descriptors,
      Optional<String> cond,
      boolean internal,
      List<String> targetIds,
      List<Action> actions) {
    this.source = source;
    this.descriptors = descriptors;
    this.cond = cond;
    this.internal = internal;
    this.targetIds = targetIds;
    this.actions = actions;
  }

  void lead(List<StateNode> to) {
    targets = List.copyOf(to);
  }

  List<StateNode> targets() {
    return targets;
  }

  boolean isFor(Optional<Event> event) {
    return event.isEmpty()
        ? descriptors.isEmpty()
        : descriptors.stream().anyMatch(it -> Event.matches(it, event.get().name()));
  }
}
