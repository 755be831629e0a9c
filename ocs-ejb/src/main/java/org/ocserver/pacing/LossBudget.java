package org.ocserver.pacing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many answered calls may still be lost, so that in any window no more than the cap's share of
 * the answered calls is.
 */
final class LossBudget {
  /** How many standard deviations of bad luck the budget must bear. */
  private static final double CAUTION = 5;

  /** Calls kept for what nobody can foresee. */
  static final double SPARE = 3;

  private static final double NEXT_TO_NONE = 0.1;

  /** Into so many parts a window is cut: it moves on by one of them at a time. */
  private static final int PARTS = 240;

  /** The oldest parts of a window, which are soon out of it. */
  private static final int OLDEST = 8;

  private static final class Part {
    private final long number;
    private double answered;
    private double lost;

    Part(long number) {
      this.number = number;
    }
  }

  private final long partLength;
  private final Deque<Part> parts = new ArrayDeque<>();
  private final Part window = new Part(0);
  private double cap;

  /**
   * @param cap the share of answered calls that may be lost, 0 to 1
   * @param window milliseconds
   */
  LossBudget(double cap, long window) {
    this.cap = cap;
    partLength = Math.max(1, window / PARTS);
  }

  void limit(double share) {
    cap = share;
  }

  /** Whether nothing may ever be lost. */
  boolean isNone() {
    return cap <= 0;
  }

  /** An answered call was kept, or lost. */
  void answered(long at, boolean wasLost) {
    long number = at / partLength;
    if (parts.isEmpty() || parts.peekLast().number != number) {
      parts.add(new Part(number));
    }
    while (parts.peekFirst().number <= number - PARTS) {
      count(parts.poll(), window, -1);
    }
    Part one = new Part(number);
    one.answered = 1;
    one.lost = wasLost ? 1 : 0;
    count(one, window, 1);
    count(one, parts.peekLast(), 1);
  }

  private static void count(Part part, Part into, int times) {
    into.answered += times * part.answered;
    into.lost += times * part.lost;
  }

  /**
   * Calls that may be lost now; below 0 if too many were. What was saved long ago is not counted
   * on: the window soon leaves it behind.
   */
  double left() {
    double left = left(window);
    long end = parts.isEmpty() ? 0 : parts.peekLast().number - PARTS + OLDEST;
    Part later = new Part(0);
    count(window, later, 1);
    for (Part part : parts) {
      if (part.number > end) {
        break;
      }
      count(part, later, -1);
      left = Math.min(left, left(later));
    }
    return left;
  }

  private double left(Part of) {
    return cap * of.answered - of.lost;
  }

  /** Whether so many calls may be expected to be lost of those that are out. */
  boolean bears(double expected) {
    return expected + CAUTION * Math.sqrt(expected) <= Math.max(0, left() - SPARE) + NEXT_TO_NONE;
  }

  /**
   * The share to lose from now on, so that the budget comes near its reserve within so many
   * answered calls.
   */
  double shareToLose(double reserve, double calls) {
    return Math.min(3 * cap, Math.max(0, cap + (left() - reserve) / calls));
  }
}
