package org.ocserver.donotcall;

import java.time.Duration;
import java.time.Instant;

/** When the lists are read again. Thread safe. */
public final class RereadSchedule {
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(10);

  private boolean requested = true;
  private Instant lastSuccess = Instant.MIN;
  private Instant notBefore = Instant.MIN;

  /**
   * At first at once; after a failure, 10 s later.
   *
   * @param interval from one reading to the next; zero = only when requested
   */
  public synchronized boolean isDue(Instant now, Duration interval) {
    boolean elapsed = !interval.isZero() && !now.minus(interval).isBefore(lastSuccess);
    return (requested || elapsed) && !now.isBefore(notBefore);
  }

  /** A reading has begun; it counts as failed until it has succeeded. */
  public synchronized void begun(Instant now) {
    requested = true;
    notBefore = now.plus(REST_AFTER_FAILURE);
  }

  /** A reading has ended well. */
  public synchronized void succeeded(Instant now) {
    requested = false;
    lastSuccess = now;
    notBefore = now;
  }

  /** Changes were missed: the lists are read as soon as may be. */
  public synchronized void request() {
    requested = true;
  }
}
