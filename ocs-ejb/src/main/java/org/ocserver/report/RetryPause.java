package org.ocserver.report;

import java.time.Duration;
import java.time.Instant;

/** The pause after a failure: 1 second at first, twice as long each time, 60 seconds at most. */
final class RetryPause {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Duration next = FIRST;
  private Instant until = Instant.MIN;

  void begin(Instant now) {
    until = now.plus(next);
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** All is well: no pause, and the next one is short again. */
  void reset() {
    next = FIRST;
    until = Instant.MIN;
  }
}
