package org.ocserver.pacing;

import java.util.Arrays;

/**
 * How many of some independent events happen, each with a chance of its own: exactly while they are
 * few, by the normal distribution when they are many.
 */
final class Chances {
  /** Up to so many events all sums are made. */
  private static final int FEW = 24;

  private final double[] exact = new double[FEW + 1];
  private int events;
  private double mean;
  private double variance;

  void clear() {
    Arrays.fill(exact, 0, Math.min(events, FEW) + 1, 0);
    exact[0] = 1;
    events = 0;
    mean = 0;
    variance = 0;
  }

  /** One more event. */
  void add(double chance) {
    if (chance <= 0) {
      return;
    }
    mean += chance;
    variance += chance * (1 - chance);
    if (events < FEW) {
      for (int n = events + 1; n > 0; n--) {
        exact[n] = exact[n] * (1 - chance) + exact[n - 1] * chance;
      }
      exact[0] *= 1 - chance;
    }
    events++;
  }

  double mean() {
    return mean;
  }

  /**
   * The chance that these, and so many besides, are at most as many as those.
   *
   * @param besides may be negative
   * @param doubt variance beyond that of chance
   */
  static double atMost(Chances these, int besides, Chances those, double doubt) {
    if (these.events <= FEW && those.events <= FEW) {
      return exactly(these, besides, those);
    }
    double mean = these.mean + besides - those.mean;
    double deviation = Math.sqrt(these.variance + those.variance + doubt);
    return deviation == 0 ? (mean <= 0 ? 1 : 0) : normal((0.5 - mean) / deviation);
  }

  private static double exactly(Chances these, int besides, Chances those) {
    double sum = 0;
    double theseUpTo = 0;
    int reached = -1;
    for (int n = 0; n <= those.events; n++) {
      int most = Math.min(n - besides, these.events);
      while (reached < most) {
        theseUpTo += these.exact[++reached];
      }
      sum += those.exact[n] * theseUpTo;
    }
    return sum;
  }

  /**
   * By how many these, and so many besides, are expected to be fewer than those; 0 where they are
   * more.
   */
  static double missing(Chances these, double besides, Chances those) {
    double mean = those.mean - these.mean - besides;
    double deviation = Math.sqrt(these.variance + those.variance);
    if (deviation == 0) {
      return Math.max(0, mean);
    }
    double x = mean / deviation;
    return deviation * 0.3989423 * Math.exp(-x * x / 2) + mean * normal(x);
  }

  /** The normal distribution function; wrong by less than 1e-4. */
  private static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail =
        0.3989423
            * Math.exp(-x * x / 2)
            * t
            * (0.3193815 + t * (-0.3565638 + t * (1.781478 + t * (-1.821256 + t * 1.330274))));
    return x > 0 ? 1 - tail : tail;
  }
}
