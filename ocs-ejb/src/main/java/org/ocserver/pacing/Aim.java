package org.ocserver.pacing;

/**
 * What pacing aims at. The cap on losses holds whatever it is: where the two cannot both be had,
 * agents are less busy than aimed at.
 */
public sealed interface Aim {
  /** As little idle time as the cap allows. */
  record Busiest() implements Aim {}

  /**
   * Agents are busy for this share of their time, and no more is risked than that takes.
   *
   * @param share 0 to 1
   */
  record BusyFactor(double share) implements Aim {}

  /**
   * An agent waits so long for a call, in the mean, and no more is risked than that takes.
   *
   * @param seconds at least 0
   */
  record WaitTime(double seconds) implements Aim {}
}
