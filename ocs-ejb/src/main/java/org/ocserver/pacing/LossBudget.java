package org.ocserver.pacing;

import java.time.Duration;
import java.util.List;
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
    private long machines;

    void add(long moreAnswered, long moreLost, long moreMachines) {
      answered += moreAnswered;
      lost += moreLost;
      machines += moreMachines;
    }

    void add(Part other) {
      add(other.answered, other.lost, other.machines);
    }

    void remove(Part other) {
      add(-other.answered, -other.lost, -other.machines);
    }
  }

  private final AbandonmentRule rule;
  private final long partLength;
  private final NavigableMap<Long, Part> parts = new TreeMap<>();
  private final Part window = new Part();

  /** What was told of others, by when it began: it is in the parts, too. */
  private final NavigableMap<Long, Part> told = new TreeMap<>();

  private double cap;
  private int sessions = 1;

  /** What other sessions may lose of what was left when it was shared out. */
  private double leftToOthers;

  private double left;

  /**
   * @param cap the share of answered calls that may be lost, 0 to 1
   * @param rule how it is reckoned, and in which window
   */
  LossBudget(double cap, AbandonmentRule rule) {
    this.cap = cap;
    this.rule = rule;
    partLength = partLength(rule.window());
  }

  /** In milliseconds: with what precision the window moves on. */
  static long partLength(Duration window) {
    return Math.max(1, window.toMillis() / PARTS);
  }

  void limit(double share) {
    if (share != cap) {
      cap = share;
      shareOut();
    }
  }

  /** Whether nothing may ever be lost. */
  boolean isNone() {
    return cap <= 0;
  }

  /** So many calls were answered, and so many of them lost. */
  void count(long at, long answered, long lost) {
    add(at, answered, lost, 0);
  }

  /** On so many calls an answering machine was detected. */
  void countMachines(long at, long machines) {
    if (machines > 0) {
      add(at, 0, 0, machines);
    }
  }

  private void add(long at, long answered, long lost, long machines) {
    partAt(at).add(answered, lost, machines);
    window.add(answered, lost, machines);
    forgetBefore(parts.lastKey());
  }

  private Part partAt(long at) {
    return parts.computeIfAbsent(at / partLength, number -> new Part());
  }

  /**
   * What others did since a moment, in place of what was told of that time before. What is left now
   * is shared out anew: until the next time, this session has its share of it to lose.
   *
   * @param others how many other sessions lose calls meanwhile
   */
  void tell(long since, List<CallsOfOthers> spans, int others) {
    NavigableMap<Long, Part> before = told.tailMap(since, true);
    before.forEach(
        (at, part) -> {
          partAt(at).remove(part);
          window.remove(part);
        });
    before.clear();
    for (CallsOfOthers span : spans) {
      Part part = told.computeIfAbsent(span.at(), at -> new Part());
      part.add(span.answered(), span.lost(), span.machines());
      add(span.at(), span.answered(), span.lost(), span.machines());
    }
    sessions = 1 + others;
    shareOut();
  }

  private void shareOut() {
    leftToOthers = 0;
    leftToOthers = Math.max(0, leftAtWorst()) * (1 - 1.0 / sessions);
    left = leftAtWorst();
  }

  /** Leaves out what the window has left behind. */
  void forget(long now) {
    forgetBefore(now / partLength);
  }

  private void forgetBefore(long last) {
    while (!parts.isEmpty() && parts.firstKey() <= last - PARTS) {
      window.remove(parts.pollFirstEntry().getValue());
    }
    told.headMap((last - PARTS + 1) * partLength).clear();
    left = leftAtWorst();
  }

  /** Calls of the window that a person answered, by the rule. */
  double answered() {
    return window.answered + rule.people(window.machines);
  }

  /** Those of them that were lost. */
  double lost() {
    return window.lost + rule.people(window.machines);
  }

  /**
   * Calls that this session may lose now; below 0 if too many were. What was saved long ago is not
   * counted on: the window soon leaves it behind.
   */
  double left() {
    return left;
  }

  private double leftAtWorst() {
    double least = left(window);
    if (!parts.isEmpty()) {
      Part later = new Part();
      later.add(window);
      for (Part part : parts.headMap(parts.lastKey() - PARTS + OLDEST).values()) {
        later.remove(part);
        least = Math.min(least, left(later));
      }
    }
    return least - leftToOthers;
  }

  private double left(Part of) {
    double people = rule.people(of.machines);
    return cap * (of.answered + people) - of.lost - people;
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
