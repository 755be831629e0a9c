package org.ocserver.pacing;

/**
 * The share of dials that a person answers, learnt from what was seen, in the order in which dials
 * were placed: in that of their ends answers, which come sooner than failures, would count too much
 * after many dials and too little after few. A long memory makes it steady; where a short one says
 * something that cannot be chance, the long one starts anew from it.
 */
class HitRate {
  /** Whose chance is less than one in some hundreds. */
  private static final double SURPRISE = 3;

  private static final double PRIOR_DIALS = 10;

  private static final byte OPEN = 0;
  private static final byte ANSWERED = 1;
  private static final byte FAILED = 2;

  private byte[] results = new byte[64];
  private long[] placedAt = new long[64];
  private long first;
  private long next;

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

  private void add(boolean answered) {
    steady.add(answered);
    quick.add(answered);
    double rate = steady.rate();
    double error = Math.sqrt(Math.max(rate * (1 - rate), 1e-4) / quick.dials);
    if (Math.abs(quick.rate() - rate) > SURPRISE * error) {
      steady.dials = quick.dials;
      steady.answers = quick.answers;
    }
  }

  /** A dial was placed; gives its number, one higher each time. */
  long placed(long at) {
    if (next - first == results.length) {
      int room = 2 * results.length;
      byte[] moreResults = new byte[room];
      long[] moreTimes = new long[room];
      for (long dial = first; dial < next; dial++) {
        moreResults[(int) (dial % room)] = results[(int) (dial % results.length)];
        moreTimes[(int) (dial % room)] = placedAt[(int) (dial % results.length)];
      }
      results = moreResults;
      placedAt = moreTimes;
    }
    results[(int) (next % results.length)] = OPEN;
    placedAt[(int) (next % results.length)] = at;
    return next++;
  }

  /** A dial is over. */
  void ended(long dial, boolean answered) {
    if (dial >= first) {
      results[(int) (dial % results.length)] = answered ? ANSWERED : FAILED;
    }
  }

  /** Learns from the oldest dials; those that are out since long before count as failed. */
  void learn(long longBefore) {
    while (first < next) {
      int place = (int) (first % results.length);
      if (results[place] == OPEN && placedAt[place] >= longBefore) {
        return;
      }
      add(results[place] == ANSWERED);
      first++;
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
