package org.ocserver.session;

import java.util.Map;
import java.util.TreeMap;

/** What a session counts since it was loaded. */
final class SessionCounters {
  private final Map<Integer, Long> results = new TreeMap<>();
  private long outcomes;
  private long dials;
  private long answered;
  private long lost;

  void dialed() {
    dials++;
  }

  /** A person answered. */
  void answered() {
    answered++;
    outcomes++;
  }

  /** The dial ended without a person. */
  void notAnswered() {
    outcomes++;
  }

  /** A person who answered was abandoned or dropped. */
  void lost() {
    lost++;
  }

  void finished(int callResult) {
    results.merge(callResult, 1L, Long::sum);
  }

  /** Dials of which it is known whether a person answered. */
  long outcomes() {
    return outcomes;
  }

  long dials() {
    return dials;
  }

  long answeredCalls() {
    return answered;
  }

  long lostCalls() {
    return lost;
  }

  Map<Integer, Long> results() {
    return Map.copyOf(results);
  }
}
