package org.ocserver.pacing;

import java.util.NavigableMap;
import java.util.TreeMap;

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
    private long answered;
    private long lost;

    void add(long moreAnswered, long moreLost) {
      answered += moreAnswered;
      lost += moreLost;
    }
  }

  private final long partLength;
  private final NavigableMap<Long, Part> parts = new TreeMap<>();
  private final Part window = new Part();
  private double cap;
  private double left;

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
    left = leftAtWorst();
  }

  /** Whether nothing may ever be lost. */
  boolean isNone() {
    return cap <= 0;
  }

  /** So many calls were answered, and so many of them lost. */
  void count(long at, long answered, long lost) {
    parts.computeIfAbsent(at / partLength, number -> new Part()).add(answered, lost);
    window.add(answered, lost);
    while (parts.firstKey() <= parts.lastKey() - PARTS) {
      Part old = parts.pollFirstEntry().getValue();
      window.add(-old.answered, -old.lost);
    }
    left = leftAtWorst();
  }

  /**
   * Calls that may be lost now; below 0 if too many were. What was saved long ago is not counted
   * on: the window soon leaves it behind.
   */
  double left() {
    return left;
  }

  private double leftAtWorst() {
    double least = left(window);
    if (!parts.isEmpty()) {
      Part later = new Part();
      later.add(window.answered, window.lost);
      for (Part part : parts.headMap(parts.lastKey() - PARTS + OLDEST).values()) {
        later.add(-part.answered, -part.lost);
        least = Math.min(least, left(later));
      }
    }
    return least;
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
