package org.ocserver.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets real time go by. */
final class Pause {
  private static final Duration LOOK = Duration.ofMillis(250);

  private Pause() {}

  static void of(Duration duration) {
    until(Instant.now().plus(duration), () -> false);
  }

  /** Whether something became true before a moment. */
  static boolean until(Instant limit, BooleanSupplier isReached) {
    while (!isReached.getAsBoolean()) {
      if (!Instant.now().isBefore(limit)) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }
}
