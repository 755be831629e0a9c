package org.ocserver.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets real time go by, where a person would wait too. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
