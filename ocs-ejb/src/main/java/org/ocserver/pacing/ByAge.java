package org.ocserver.pacing;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The chance of something, by how long it has lasted; worked out once for all of about that age.
 */
final class ByAge {
  private final DoubleUnaryOperator chance;
  private final double[] known = new double[Durations.BINS];

  /**
   * @param chance gives it for an age in seconds
   */
  ByAge(DoubleUnaryOperator chance) {
    this.chance = chance;
    Arrays.fill(known, Double.NaN);
  }

  /**
   * @param age milliseconds
   */
  double of(long age) {
    int bin = Durations.bin(age / 1000.0);
    if (Double.isNaN(known[bin])) {
      known[bin] = chance.applyAsDouble(Durations.middle(bin));
    }
    return known[bin];
  }

  /** One for each of the spans, from a chance of an age and a span. */
  static ByAge[] each(double[] spans, Chance chance) {
    return Arrays.stream(spans)
        .mapToObj(span -> new ByAge(age -> chance.within(age, span)))
        .toArray(ByAge[]::new);
  }

  /** Of something to happen. */
  interface Chance {
    /**
     * @param age how long it has lasted, in seconds
     * @param span seconds from now
     */
    double within(double age, double span);
  }
}
