package org.ocserver.session.state;

import java.util.Map;
import java.util.TreeMap;

/** What a session counts since it was loaded. */
public final class SessionCounters {
  private final Map<Integer, Long> results = new TreeMap<>();
  private long outcomes;
  private long dials;
  private long answered;
  private long lost;

  public void dialed() {
    dials++;
  }

  /** A person answered. */
  public void answered() {
    answered++;
    outcomes++;
  }

  /** The dial ended without a person. */
  public void notAnswered() {
    outcomes++;
  }

  /** A person who answered was abandoned or dropped. */
  public void lost() {
    lost++;
  }

  public void finished(int callResult) {
    results.merge(callResult, 1L, Long::sum);
  }

  /** Dials of which it is known whether a person answered. */
  public long outcomes() {
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
