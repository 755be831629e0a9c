package org.ocserver.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long each of a number of requests took; thread safe. */
final class Latencies {
  private static final double NANOS_PER_MILLI = 1e6;

  private final AtomicLongArray nanos;

  Latencies(int requests) {
    nanos = new AtomicLongArray(requests);
  }

  /** Each request is answered once; true if it was not answered before. */
  boolean answered(int request, long took) {
    return nanos.compareAndSet(request, 0, Math.max(1, took));
  }

  int answered() {
    return sorted().length;
  }

  /**
   * @param part from 0 to 1
   * @return milliseconds within which this part of the answers came
   */
  double percentile(double part) {
    long[] sorted = sorted();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))]
            / NANOS_PER_MILLI;
  }

  private long[] sorted() {
    long[] taken = new long[nanos.length()];
    Arrays.setAll(taken, nanos::get);
    return Arrays.stream(taken).filter(took -> took > 0).sorted().toArray();
  }
}
