package org.ocserver.scxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state, final, parallel or history state; the root is the document itself. */
final class StateNode {
  /** What it is. */
  enum Kind {
    ROOT,
    STATE,
    PARALLEL,
    FINAL,
    SHALLOW_HISTORY,
    DEEP_HISTORY
  }

  /**
   * A variable.
   *
   * @param value of it at first
   */
  record Variable(String id, Source value) {}

  final String id;
  final Kind kind;

  /** Its place in the document, from 0. */
  final int order;

  final Optional<StateNode> parent;
  final List<StateNode> children = new ArrayList<>();
  final List<StateNode> histories = new ArrayList<>();
  final List<List<Action>> onEntry = new ArrayList<>();
  final List<List<Action>> onExit = new ArrayList<>();
  final List<Transition> transitions = new ArrayList<>();
  final List<Variable> variables = new ArrayList<>();
  final List<Invoke> invokes = new ArrayList<>();
  Payload doneData = Payload.NONE;
  Optional<Transition> initial = Optional.empty();

  StateNode(String id, Kind kind, int order, Optional<StateNode> parent) {
    this.id = id;
    this.kind = kind;
    this.order = order;
    this.parent = parent;
  }

  boolean isHistory() {
    return kind == Kind.SHALLOW_HISTORY || kind == Kind.DEEP_HISTORY;
  }

  boolean isAtomic() {
    return children.isEmpty() && !isHistory();
  }

  boolean isCompound() {
    return !children.isEmpty() && (kind == Kind.STATE || kind == Kind.ROOT);
  }

  boolean isDescendantOf(StateNode other) {
    Optional<StateNode> above = parent;
    while (above.isPresent()) {
      if (above.get() == other) {
        return true;
      }
      above = above.get().parent;
    }
    return false;
  }

  /** Those that contain it, the nearest first, up to but without this one. */
  List<StateNode> ancestors(Optional<StateNode> upTo) {
    List<StateNode> ancestors = new ArrayList<>();
    Optional<StateNode> above = parent;
    while (above.isPresent() && !above.equals(upTo)) {
      ancestors.add(above.get());
      above = above.get().parent;
    }
    return ancestors;
  }

  @Override
  public String toString() {
    return id;
  }
}
