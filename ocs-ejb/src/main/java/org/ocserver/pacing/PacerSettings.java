package org.ocserver.pacing;

/**
 * What a pacer is to reach.
 *
 * @param lossCap the share of answered calls that may be lost, 0 to 1
 * @param patience how long a person who answered may wait for an agent, in seconds
 * @param spendWithin within how many answered calls what is left of the budget is to be used
 * @param answered calls answered in the window of the cap before the session was loaded
 * @param lost those of them that were lost
 */
public record PacerSettings(
    double lossCap, double patience, double spendWithin, double answered, double lost) {

  /** A campaign that begins, under a cap. */
  public static PacerSettings of(double lossCap) {
    return new PacerSettings(lossCap, 2, 300, 0, 0);
  }
}
