package org.ocserver.pacing;

/**
 * Decides, from what it hears, how many calls a session places. One for each session, for as long
 * as it is loaded. Deterministic: the same events and moments give the same decisions, so that a
 * recorded session can be run again under another pacer. Not thread safe.
 */
public interface Pacer {
  /** Takes in what happened. */
  void on(PacingEvent event);

  /**
   * How many calls to place now, at least 0. Whoever asks may place fewer, for want of lines or
   * records, and tells of each that is placed.
   *
   * @param now milliseconds, not before the last event
   */
  int callsToPlace(long now);
}
