package org.ocserver.pacing;

/**
 * How long something lasts, learnt from what was seen, the latest counting most: a histogram with
 * bins of equal ratio, from a quarter of a second to two hours.
 */
final class Durations {
  private static final double SHORTEST = 0.25;
  private static final double RATIO = 1.15;
  private static final double LOG_RATIO = Math.log(RATIO);
  static final int BINS = 75;

  /** For each multiple of the shortest duration its bin. */
  private static final byte[] BIN_OF_STEP = binsOfSteps();

  /** Weights are brought back to size when they have grown to this. */
  private static final double LARGE = 1e12;

  private final double growth;
  private final double[] weights = new double[BINS];
  private final double[] cumulated = new double[BINS + 1];
  private final double memory;
  private double unit = 1;
  private double seen;
  private double total;
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
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double x = Math.log(middle(bin) / median) / spread;
      weights[bin] = Math.exp(-x * x / 2);
      sum += weights[bin];
    }
    for (int bin = 0; bin < BINS; bin++) {
      weights[bin] *= priorWeight / sum;
    }
    total = priorWeight;
  }

  void add(double seconds) {
    seen++;
    unit *= growth;
    weights[bin(seconds)] += unit;
    total += unit;
    stale = true;
    if (unit > LARGE) {
      for (int bin = 0; bin < BINS; bin++) {
        weights[bin] /= unit;
      }
      total /= unit;
      unit = 1;
    }
  }

  /** The bin of a duration. */
  static int bin(double seconds) {
    int step = (int) (seconds / SHORTEST);
    return step < 0 ? 0 : step < BIN_OF_STEP.length ? BIN_OF_STEP[step] : BINS - 1;
  }

  private static byte[] binsOfSteps() {
    byte[] bins = new byte[4 * 7200];
    for (int step = 1; step < bins.length; step++) {
      bins[step] = (byte) Math.min(BINS - 1, (int) (Math.log(step + 1e-6) / LOG_RATIO));
    }
    return bins;
  }

  /** A duration in the middle of a bin, in seconds. */
  static double middle(int bin) {
    return SHORTEST * Math.pow(RATIO, bin + 0.5);
  }

  private static double edge(int bin) {
    return bin == 0 ? 0 : SHORTEST * Math.pow(RATIO, bin);
  }

  /** The share that lasts no longer. */
  double cdf(double seconds) {
    refresh();
    if (seconds <= 0) {
      return 0;
    }
    int bin = bin(seconds);
    double from = edge(bin);
    double to = edge(bin + 1);
    double within = Math.min(1, Math.max(0, (seconds - from) / (to - from)));
    return (cumulated[bin] + within * (cumulated[bin + 1] - cumulated[bin])) / cumulated[BINS];
  }

  /**
   * The chance that what has lasted so long ends within so much more. Beyond all that was seen it
   * is taken to end at the rate of the longest seen.
   */
  double endsWithin(double age, double more) {
    double left = 1 - cdf(age);
    if (left < 1e-3) {
      return 1 - Math.exp(-more / Math.max(1, age / 2));
    }
    return Math.min(1, (cdf(age + more) - cdf(age)) / left);
  }

  /** How many durations were seen, no more than are remembered. */
  double observations() {
    return Math.min(seen, memory);
  }

  /** The duration that a share, from 0 to 1, does not exceed. */
  double quantile(double share) {
    refresh();
    double wanted = share * cumulated[BINS];
    int bin = 0;
    while (bin < BINS - 1 && cumulated[bin + 1] < wanted) {
      bin++;
    }
    double within =
        (wanted - cumulated[bin]) / Math.max(1e-12, cumulated[bin + 1] - cumulated[bin]);
    return edge(bin) + Math.min(1, Math.max(0, within)) * (edge(bin + 1) - edge(bin));
  }

  /** In seconds. */
  double mean() {
    refresh();
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += weights[bin] * middle(bin);
    }
    return sum / total;
  }

  private void refresh() {
    if (stale) {
      for (int bin = 0; bin < BINS; bin++) {
        cumulated[bin + 1] = cumulated[bin] + weights[bin];
      }
      stale = false;
    }
  }
}
