package org.ocserver.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** What a session counts since it was loaded. */
final class SessionCounters {
  /** What one answer more does to the mean: the last twenty or so count. */
  private static final double WEIGHT_OF_NEW = 0.1;

  private final int historyLength;
  private final Deque<Boolean> answers = new ArrayDeque<>();
  private final Map<Integer, Long> results = new TreeMap<>();
  private int answersInHistory;
  private long dials;
  private long answered;
  private long lost;
  private double answerMillis;

  SessionCounters(int historyLength) {
    this.historyLength = historyLength;
  }

  void dialed() {
    dials++;
  }

  /**
   * A person answered.
   *
   * @param after how long it took from the dial
   */
  void answered(Duration after) {
    double millis = after.toMillis();
    answerMillis += answered == 0 ? millis : (millis - answerMillis) * WEIGHT_OF_NEW;
    answered++;
    sample(true);
  }

  /** The dial ended without a person. */
  void notAnswered() {
    sample(false);
  }

  /** A person who answered was abandoned or dropped. */
  void lost() {
    lost++;
  }

  void finished(int callResult) {
    results.merge(callResult, 1L, Long::sum);
  }

  private void sample(boolean answer) {
    answers.addLast(answer);
    answersInHistory += answer ? 1 : 0;
    if (answers.size() > historyLength && answers.removeFirst()) {
      answersInHistory--;
    }
  }

  int sampledDials() {
    return answers.size();
  }

  int sampledAnswers() {
    return answersInHistory;
  }

  /** From a dial to the answer, in the mean; 0 until somebody has answered. */
  Duration timeToAnswer() {
    return Duration.ofMillis(Math.round(answerMillis));
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
