package org.ocserver.telephony.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/** Gives the call that waited longest to the agent who is ready longest. */
final class AcdQueue {
  private final String dn;
  private final Deque<Call> waiting = new ArrayDeque<>();
  private final Deque<Agent> ready = new ArrayDeque<>();
  private BiConsumer<Call, Agent> connection =
      (call, agent) -> {
        throw new IllegalStateException("queue is not in service");
      };

  AcdQueue(String dn) {
    this.dn = dn;
  }

  /** Sets what joins a call with an agent; neither is in the queue any more then. */
  void connectBy(BiConsumer<Call, Agent> joining) {
    connection = joining;
  }

  String dn() {
    return dn;
  }

  void add(Call call) {
    waiting.addLast(call);
    connect();
  }

  void remove(Call call) {
    waiting.remove(call);
  }

  /** Takes an agent who became ready now. */
  void add(Agent agent) {
    ready.addLast(agent);
    connect();
  }

  /** Takes back an agent whose caller hung up: he keeps his place. */
  void putBack(Agent agent) {
    ready.addFirst(agent);
    connect();
  }

  void remove(Agent agent) {
    ready.remove(agent);
  }

  private void connect() {
    while (!waiting.isEmpty() && !ready.isEmpty()) {
      connection.accept(waiting.removeFirst(), ready.removeFirst());
    }
  }
}
