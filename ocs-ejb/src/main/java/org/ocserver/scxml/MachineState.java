package org.ocserver.scxml;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All that a machine is made of while it runs. */
final class MachineState implements DataModels.View {
  final ScxmlDocument document;
  final String sessionId;
  final MachineHost host;
  final Limits limits;
  final DataModel data;

  /** The active states, by their order. */
  final BitSet configuration = new BitSet();

  /** The states whose variables have their values, by their order. */
  final BitSet bound = new BitSet();

  final Map<StateNode, List<StateNode>> history = new HashMap<>(0);
  final Deque<Event> internal = new ArrayDeque<>(1);
  final Deque<Event> external = new ArrayDeque<>(1);
  final DelayedSends delayed = new DelayedSends();
  final List<StateNode> toInvoke = new ArrayList<>(0);
  Optional<Event> current = Optional.empty();
  boolean running;
  Instant now = Instant.EPOCH;

  /** How many ids were made up. */
  long ids;

  /** Steps of this turn. */
  int steps;

  MachineState(ScxmlDocument document, String sessionId, MachineHost host, Limits limits) {
    this.document = document;
    this.sessionId = sessionId;
    this.host = host;
    this.limits = limits;
    this.data = document.dataModels.create(this);
  }

  @Override
  public String sessionId() {
    return sessionId;
  }

  @Override
  public String name() {
    return document.name;
  }

  @Override
  public Predicate<String> active() {
    return id -> document.state(id).filter(this::isActive).isPresent();
  }

  boolean isActive(StateNode state) {
    return configuration.get(state.order);
  }

  /** The active states in document order, without the root. */
  List<StateNode> activeStates() {
    return configuration.stream()
        .mapToObj(document.states::get)
        .sorted(Comparator.comparingInt(state -> state.order))
        .filter(state -> state.parent.isPresent())
        .toList();
  }

  String newId(String prefix) {
    return prefix + "." + sessionId + "." + ++ids;
  }

  void raise(Event event) {
    add(internal, event);
  }

  void receive(Event event) {
    add(external, event);
  }

  private void add(Deque<Event> queue, Event event) {
    if (queue.size() >= limits.queued()) {
      throw new MachineFailure("more than " + limits.queued() + " events wait");
    }
    queue.add(event);
  }

  void delay(DelayedSends.Delayed send) {
    if (delayed.size() >= limits.delayed()) {
      throw new MachineFailure("more than " + limits.delayed() + " delayed events");
    }
    delayed.add(send);
  }

  void fail(ExecutionError error) {
    host.trace(new Trace.Failed(error.eventName(), String.valueOf(error.getMessage())));
    raise(Event.error(error));
  }

  void countStep() {
    if (++steps > limits.steps()) {
      throw new MachineFailure("more than " + limits.steps() + " steps in one turn");
    }
  }
}
