package org.ocserver.pacing;

/**
 * How many answered calls may still be lost, so that no more than the cap's share of all answered
 * calls ever is.
 */
final class LossBudget {
  /** How many standard deviations of bad luck the budget must bear. */
  private static final double CAUTION = 5;

  /** Calls kept for what nobody can foresee. */
  static final double SPARE = 2;

  private static final double NEXT_TO_NONE = 0.1;

  private double cap;
  private double answered;
  private double lost;

  /**
   * @param cap the share of answered calls that may be lost, 0 to 1
   */
  LossBudget(double cap, double answered, double lost) {
    this.cap = cap;
    this.answered = answered;
    this.lost = lost;
  }

  void limit(double share) {
    cap = share;
  }

  /** Whether nothing may ever be lost. */
  boolean isNone() {
    return cap <= 0;
  }

  void kept() {
    answered++;
  }

  void lost() {
    answered++;
    lost++;
  }

  /** Calls that may be lost now; below 0 if too many were. */
  double left() {
    return cap * answered - lost;
  }

  /** Whether so many calls may be expected to be lost of those that are out. */
  boolean bears(double expected) {
    return bearsSurely(expected + CAUTION * Math.sqrt(expected));
  }

  /** Whether so many calls may be lost of those that are out. */
  boolean bearsSurely(double calls) {
    return calls <= Math.max(0, left() - SPARE) + NEXT_TO_NONE;
  }

  /**
   * The share to lose from now on, so that the budget comes near its reserve within so many
   * answered calls.
   */
  double shareToLose(double reserve, double calls) {
    return Math.min(3 * cap, Math.max(0, cap + (left() - reserve) / calls));
  }
}
