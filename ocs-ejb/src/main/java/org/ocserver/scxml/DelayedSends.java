package org.ocserver.scxml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Events that are to be sent later, in the order of their times. */
final class DelayedSends {
  /**
   * One of them.
   *
   * @param target as the send names it
   */
  record Delayed(Instant due, String target, Event event) {}

  private final List<Delayed> sends = new ArrayList<>(0);

  void add(Delayed send) {
    sends.add(send);
    sends.sort(Comparator.comparing(Delayed::due));
  }

  void cancel(String sendId) {
    sends.removeIf(send -> send.event().sendId().filter(sendId::equals).isPresent());
  }

  void clear() {
    sends.clear();
  }

  int size() {
    return sends.size();
  }

  List<Delayed> all() {
    return List.copyOf(sends);
  }

  Optional<Instant> next() {
    return sends.stream().findFirst().map(Delayed::due);
  }

  /** Takes the first one that is due. */
  Optional<Delayed> take(Instant now) {
    return next().filter(due -> !due.isAfter(now)).map(due -> sends.remove(0));
  }
}
