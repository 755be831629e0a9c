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
  private double latest;
  private double noticed;
  private long until = Long.MIN_VALUE;

  void answered() {
    latest++;
  }

  /** Begins another interval, in which so many answers are expected. */
  void expect(double answers) {
    expected = expected * KEEP + answers;
    seen = (seen + latest) * KEEP;
    latest = 0;
  }

  /**
   * The hit rate that the answers speak of, once they did for as long as dials take to be learnt
   * from; 0 where all may be chance.
   *
   * @param known the hit rate as it was learnt
   * @param now milliseconds
   * @param memory for so many milliseconds what was noticed is held for true
   */
  double rate(double known, long now, long memory) {
    double answers = seen + latest;
    if (answers - expected > DEVIATIONS * Math.sqrt(expected) + LEAST_EXCESS) {
      noticed = Math.min(1, known * answers / Math.max(1, expected));
      until = now + memory;
    }
    return now < until ? noticed : 0;
  }
}
