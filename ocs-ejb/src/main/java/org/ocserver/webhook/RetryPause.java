package org.ocserver.webhook;

import java.time.Duration;
import java.time.Instant;

/** The pause after a failure: 1 second at first, twice as long each time, 60 seconds at most. */
public final class RetryPause {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Duration next = FIRST;
  private Instant until = Instant.MIN;

  /** A failure: the pause begins. */
  public void begin(Instant now) {
    until = now.plus(next);
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  /** Whether it may be tried again. */
  public boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** All is well: no pause, and the next one is short again. */
  public void reset() {
    next = FIRST;
    until = Instant.MIN;
  }
}
