package org.ocserver.callinglist;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the history remembers of the record and of the pacing when an attempt began.
 *
 * @param chainN the record's place in its chain
 * @param timeZoneDbid the record's time zone; 0 = the server's own
 * @param scheduledAt for when the record was scheduled, if it was
 * @param optimizeBy what pacing optimised, as a number; predictive modes only
 * @param optimizeGoal its goal; predictive modes only
 */
public record AttemptDetails(
    OptionalInt chainN,
    OptionalInt timeZoneDbid,
    Optional<Instant> scheduledAt,
    OptionalInt optimizeBy,
    OptionalInt optimizeGoal) {
  /** Nothing is known. */
  public static final AttemptDetails UNKNOWN =
      new AttemptDetails(
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty());
}
