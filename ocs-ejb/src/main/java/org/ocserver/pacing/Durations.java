package org.ocserver.pacing;

import java.util.Arrays;

/**
 * How long something lasts, learnt from what was seen, the latest counting most. What has not ended
 * yet counts for as long as it has lasted: else, soon after the start, when only short ones have
 * ended, all would be thought short (the estimator of Kaplan and Meier). Bins are of equal ratio,
 * from a quarter of a second to two hours.
 */
final class Durations {
  static final int BINS = 75;

  private static final double SHORTEST = 0.25;
  private static final double LONGEST = 7200;
  private static final double RATIO = 1.15;
  private static final double LOG_RATIO = Math.log(RATIO);

  /** Beyond this share nothing is known of how it goes on. */
  private static final double LITTLE_LEFT = 1e-3;

  /** Weights are brought back to size when they have grown to this. */
  private static final double LARGE = 1e12;

  /** For each multiple of the shortest duration its bin. */
  private static final byte[] BIN_OF_STEP = binsOfSteps();

  /** Where each bin begins, and where the last one ends, in seconds. */
  private static final double[] EDGES = edges();

  private static final double[] MIDDLES = middles();

  private final double memory;
  private final double growth;

  /** What came as far as each bin, and what ended there. */
  private final double[] reached = new double[BINS];

  private final double[] ended = new double[BINS];

  /** How far what goes on has come in the bin that it is in, in bins. */
  private final double[] under = new double[BINS];

  private final double[] cumulated = new double[BINS + 1];
  private double weight = 1;
  private double seen;
  private boolean stale = true;

  /**
   * @param median what is thought before anything was seen, in seconds
   * @param spread standard deviation of the logarithm, of the same
   * @param priorWeight as how many observations that counts
   * @param memory how many observations back half of the weight lies, roughly
   */
  Durations(double median, double spread, double priorWeight, double memory) {
    this.memory = memory;
    growth = 1 + 1 / memory;
    double[] shares = new double[BINS];
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double x = Math.log(middle(bin) / median) / spread;
      shares[bin] = Math.exp(-x * x / 2);
      sum += shares[bin];
    }
    double left = 1;
    for (int bin = 0; bin < BINS; bin++) {
      reached[bin] = priorWeight * left;
      ended[bin] = priorWeight * shares[bin] / sum;
      left -= shares[bin] / sum;
    }
  }

  /** Something lasted so long. */
  void add(double seconds) {
    end(seconds, goesOn(seconds, 0));
  }

  /**
   * Something has lasted so long, and goes on.
   *
   * @param counted the bins of it that were counted before
   * @return those that are now
   */
  int goesOn(double seconds, int counted) {
    int bin = bin(seconds);
    for (int passed = counted; passed < bin; passed++) {
      reached[passed] += weight;
    }
    stale |= counted < bin;
    return Math.max(bin, counted);
  }

  /** Forgets what goes on, to be told anew of all of it by {@link #isAt}. */
  void tellAnew() {
    Arrays.fill(under, 0);
    stale = true;
  }

  /** Something goes on, and has lasted so long. */
  void isAt(double seconds) {
    int bin = bin(seconds);
    under[bin] += within(seconds, bin);
  }

  /** What was counted so far has ended. */
  void end(double seconds, int counted) {
    int bin = goesOn(seconds, counted);
    reached[bin] += weight;
    ended[bin] += weight;
    seen++;
    stale = true;
    weight *= growth;
    if (weight > LARGE) {
      for (int i = 0; i < BINS; i++) {
        reached[i] /= weight;
        ended[i] /= weight;
      }
      weight = 1;
    }
  }

  /** The bin of a duration. */
  static int bin(double seconds) {
    int step = (int) (seconds / SHORTEST);
    return step < BIN_OF_STEP.length ? BIN_OF_STEP[Math.max(0, step)] : BINS - 1;
  }

  private static byte[] binsOfSteps() {
    byte[] bins = new byte[(int) (LONGEST / SHORTEST)];
    for (int step = 1; step < bins.length; step++) {
      bins[step] = (byte) Math.min(BINS - 1, (int) (Math.log(step + 1e-6) / LOG_RATIO));
    }
    return bins;
  }

  private static double[] edges() {
    double[] edges = new double[BINS + 1];
    for (int bin = 1; bin <= BINS; bin++) {
      edges[bin] = SHORTEST * Math.pow(RATIO, bin);
    }
    return edges;
  }

  private static double[] middles() {
    double[] middles = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      middles[bin] = SHORTEST * Math.pow(RATIO, bin + 0.5);
    }
    return middles;
  }

  /** A duration in the middle of a bin, in seconds. */
  static double middle(int bin) {
    return MIDDLES[bin];
  }

  /** How far into its bin a duration is, from 0 to 1. */
  private static double within(double seconds, int bin) {
    double share = (seconds - EDGES[bin]) / (EDGES[bin + 1] - EDGES[bin]);
    return Math.min(1, Math.max(0, share));
  }

  /** The share that lasts no longer. */
  double cdf(double seconds) {
    refresh();
    if (seconds <= 0) {
      return 0;
    }
    int bin = bin(seconds);
    return cumulated[bin] + within(seconds, bin) * (cumulated[bin + 1] - cumulated[bin]);
  }

  /**
   * The chance that what has lasted so long ends within so much more. Where next to nothing was
   * seen to last so long, it is taken to end at a rate that falls with its age.
   */
  double endsWithin(double age, double more) {
    double left = 1 - cdf(age);
    if (left < LITTLE_LEFT) {
      return 1 - Math.exp(-more / Math.max(1, age / 2));
    }
    return Math.min(1, (cdf(age + more) - cdf(age)) / left);
  }

  /** The duration that a share, from 0 to 1, does not exceed. */
  double quantile(double share) {
    refresh();
    int bin = 0;
    while (bin < BINS - 1 && cumulated[bin + 1] < share) {
      bin++;
    }
    double within = (share - cumulated[bin]) / Math.max(1e-12, cumulated[bin + 1] - cumulated[bin]);
    return EDGES[bin] + Math.min(1, Math.max(0, within)) * (EDGES[bin + 1] - EDGES[bin]);
  }

  /** How many were seen to end, no more than are remembered. */
  double observations() {
    return Math.min(seen, memory);
  }

  private void refresh() {
    if (!stale) {
      return;
    }
    double left = 1;
    for (int bin = 0; bin < BINS; bin++) {
      double came = reached[bin] + weight * under[bin];
      left *= came <= ended[bin] ? 0 : 1 - ended[bin] / came;
      cumulated[bin + 1] = 1 - left;
    }
    stale = false;
  }
}
