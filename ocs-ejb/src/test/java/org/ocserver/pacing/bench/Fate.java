package org.ocserver.pacing.bench;

import java.util.SplittableRandom;

/**
 * What will become of the n-th call, whichever policy places it.
 *
 * @param luck answered if below the hit rate at the moment of the dial, 0 to 1
 * @param ring how long it rings, talk how long the talk lasts, wrap the work after it: standard
 *     normal numbers
 */
record Fate(double luck, double ring, double talk, double wrap) {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  static Fate of(long seed, long call) {
    SplittableRandom random = new SplittableRandom(seed * STEP + call * 0xD1B54A32D192ED03L);
    return new Fate(
        random.nextDouble(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }
}
