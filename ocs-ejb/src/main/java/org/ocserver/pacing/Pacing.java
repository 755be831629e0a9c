package org.ocserver.pacing;

/** Decides how many calls to place. */
public interface Pacing {
  /** How many calls to place at this moment, at least 0. */
  int callsToPlace(PacingView view);
}
