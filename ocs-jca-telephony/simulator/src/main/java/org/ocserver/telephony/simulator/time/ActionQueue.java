package org.ocserver.telephony.simulator.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Actions by the instant at which they are due, then by the order in which they were added. */
final class ActionQueue {
  /** An action and when it is due. */
  record Entry(Instant due, long order, Runnable action) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::order));
  private long added;

  void add(Instant due, Runnable action) {
    entries.add(new Entry(due, added++, action));
  }

  /** Removes and gives the first entry. */
  Optional<Entry> poll() {
    return Optional.ofNullable(entries.poll());
  }

  /** Removes and gives the first entry if it is due by then. */
  Optional<Entry> pollDueBy(Instant limit) {
    Entry first = entries.peek();
    return first == null || first.due().isAfter(limit) ? Optional.empty() : poll();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }
}
