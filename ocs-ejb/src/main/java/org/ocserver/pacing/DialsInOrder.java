package org.ocserver.pacing;

/**
 * What became of dials, in the order in which they were placed. In the order of their ends, those
 * that end soon would count too much after many dials and too little after few.
 */
final class DialsInOrder {
  /** Hears of each dial in turn. */
  interface Learner {
    /**
     * @param seconds how long it was out
     */
    void ended(boolean answered, double seconds);
  }

  private static final byte OPEN = 0;
  private static final byte ANSWERED = 1;
  private static final byte FAILED = 2;

  private byte[] results = new byte[64];
  private long[] placedAt = new long[64];
  private float[] seconds = new float[64];
  private long first;
  private long next;

  /** A dial was placed; gives its number, one higher each time. */
  long placed(long at) {
    if (next - first == results.length) {
      grow();
    }
    int place = place(next);
    results[place] = OPEN;
    placedAt[place] = at;
    return next++;
  }

  private int place(long dial) {
    return (int) (dial % results.length);
  }

  private void grow() {
    int room = 2 * results.length;
    byte[] moreResults = new byte[room];
    long[] moreTimes = new long[room];
    float[] moreSeconds = new float[room];
    for (long dial = first; dial < next; dial++) {
      int to = (int) (dial % room);
      moreResults[to] = results[place(dial)];
      moreTimes[to] = placedAt[place(dial)];
      moreSeconds[to] = seconds[place(dial)];
    }
    results = moreResults;
    placedAt = moreTimes;
    seconds = moreSeconds;
  }

  /** A dial is over. */
  void ended(long dial, long at, boolean answered) {
    if (dial >= first) {
      results[place(dial)] = answered ? ANSWERED : FAILED;
      seconds[place(dial)] = (at - placedAt[place(dial)]) / 1000f;
    }
  }

  /** Learns from the oldest dials; those that are out since long before count as failed. */
  void learn(long now, long longBefore, Learner learner) {
    while (first < next) {
      int place = place(first);
      if (results[place] == OPEN) {
        if (placedAt[place] >= longBefore) {
          return;
        }
        seconds[place] = (now - placedAt[place]) / 1000f;
      }
      learner.ended(results[place] == ANSWERED, seconds[place]);
      first++;
    }
  }
}
