package org.ocserver.pacing;

/**
 * The share of dials that a person answers, learnt from what was seen. A long memory makes it
 * steady; where a short one says something that cannot be chance, the long one starts anew from it.
 */
class HitRate {
  /** Whose chance is less than one in some hundreds. */
  private static final double SURPRISE = 3;

  private static final double PRIOR_DIALS = 10;

  private final Memory steady;
  private final Memory quick;

  /** Dials and answers, those of long ago counting less. */
  private static final class Memory {
    private final double keep;
    private double dials;
    private double answers;

    Memory(double dials, double rate, double length) {
      keep = 1 - 1 / length;
      this.dials = dials;
      this.answers = dials * rate;
    }

    void add(boolean answered) {
      dials = dials * keep + 1;
      answers = answers * keep + (answered ? 1 : 0);
    }

    double rate() {
      return answers / dials;
    }
  }

  /**
   * @param prior what is thought before anything was seen; the higher, the more careful
   */
  HitRate(double prior) {
    steady = new Memory(PRIOR_DIALS, prior, 2000);
    quick = new Memory(PRIOR_DIALS, prior, 150);
  }

  /** What became of the next dial. */
  void add(boolean answered) {
    steady.add(answered);
    quick.add(answered);
    double rate = steady.rate();
    double error = Math.sqrt(Math.max(rate * (1 - rate), 1e-4) / quick.dials);
    if (Math.abs(quick.rate() - rate) > SURPRISE * error) {
      steady.dials = quick.dials;
      steady.answers = quick.answers;
    }
  }

  double value() {
    return Math.min(1, Math.max(1e-3, steady.rate()));
  }

  /** How far off the value may be: its variance. */
  double variance() {
    double rate = value();
    return rate * (1 - rate) / steady.dials;
  }
}
