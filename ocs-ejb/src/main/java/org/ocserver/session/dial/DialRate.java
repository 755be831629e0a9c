package org.ocserver.session.dial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the dials of any second to a limit (option dialing_rate_limit). */
final class DialRate {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private record Dials(int count, Instant at) {}

  private final int perSecond;
  private final Deque<Dials> recent = new ArrayDeque<>();

  /**
   * @param perSecond 0 for no limit
   */
  DialRate(int perSecond) {
    this.perSecond = perSecond;
  }

  /** How many may be dialed now. */
  int allowance(Instant now) {
    if (perSecond == 0) {
      return Integer.MAX_VALUE;
    }
    while (!recent.isEmpty() && !recent.peekFirst().at().plus(SECOND).isAfter(now)) {
      recent.removeFirst();
    }
    return perSecond - recent.stream().mapToInt(Dials::count).sum();
  }

  void used(int count, Instant now) {
    if (perSecond > 0) {
      recent.addLast(new Dials(count, now));
    }
  }
}
