package org.ocserver.session.dial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many chains were taken from the buffer of late. */
final class RecentDials {
  /** As long as the buffer should last if the database answers slowly. */
  private static final Duration HORIZON = Duration.ofSeconds(10);

  private record Dials(int count, Instant at) {}

  private final Deque<Dials> recent = new ArrayDeque<>();

  void taken(int count, Instant now) {
    recent.addLast(new Dials(count, now));
  }

  /** Within the last ten seconds. */
  int takenWithin(Instant now) {
    while (!recent.isEmpty() && recent.peekFirst().at().plus(HORIZON).isBefore(now)) {
      recent.removeFirst();
    }
    return recent.stream().mapToInt(Dials::count).sum();
  }
}
