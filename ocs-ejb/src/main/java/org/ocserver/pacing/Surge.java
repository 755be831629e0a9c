package org.ocserver.pacing;

/**
 * Notices at once that far more people answer than expected: another list, another hour. The hit
 * rate itself is learnt from dials that are over, and those of a minute ago know nothing of it yet.
 */
final class Surge {
  /** What was seen an interval ago counts so much. */
  private static final double KEEP = 0.6;

  private static final double DEVIATIONS = 3;
  private static final double LEAST_EXCESS = 2;

  private double expected;
  private double seen;
  private double now;

  void answered() {
    now++;
  }

  /** Begins another interval, in which so many answers are expected. */
  void expect(double answers) {
    expected *= KEEP;
    seen = (seen + now) * KEEP;
    now = 0;
    expected += answers;
  }

  /** How many times as many people answer as expected; 1 where it may be chance. */
  double times() {
    double answers = seen + now;
    double excess = answers - expected;
    return excess > DEVIATIONS * Math.sqrt(expected) + LEAST_EXCESS
        ? answers / Math.max(1, expected)
        : 1;
  }
}
