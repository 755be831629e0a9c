package org.ocserver.pacing.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The highest share of lost calls in any window of 30 days: looked at after each call, over the
 * hours of calling of the last 30 days, or since the start if that is less. The first hundred
 * answers are only looked at together: one lost of ten is no share.
 */
final class LossWindow {
  private static final int ENOUGH_ANSWERS = 100;
  private static final int DAYS = 30;
  private static final long HOUR = 3_600_000;

  private record Hour(long hour, long[] answeredAndLost) {}

  private final Deque<Hour> hours = new ArrayDeque<>();
  private final long length;
  private long answered;
  private long lost;
  private double worst;

  LossWindow(double hoursPerDay) {
    length = Math.round(DAYS * hoursPerDay);
  }

  void answered(long at, boolean wasLost) {
    long hour = at / HOUR;
    if (hours.isEmpty() || hours.peekLast().hour() != hour) {
      hours.add(new Hour(hour, new long[2]));
      while (hours.peekFirst().hour() <= hour - length) {
        Hour old = hours.poll();
        answered -= old.answeredAndLost()[0];
        lost -= old.answeredAndLost()[1];
      }
    }
    long[] counts = hours.peekLast().answeredAndLost();
    counts[0]++;
    answered++;
    if (wasLost) {
      counts[1]++;
      lost++;
    }
    if (answered >= ENOUGH_ANSWERS) {
      worst = Math.max(worst, lost / (double) answered);
    }
  }

  double worst() {
    return worst;
  }
}
