package org.ocserver.report;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which attempts are asked for; what is absent does not matter.
 *
 * @param from the earliest start, inclusive
 * @param till the latest start, exclusive
 * @param listDbid of the calling list
 * @param campaignGroupDbid of the campaign group
 */
public record AttemptQuery(
    Optional<Instant> from,
    Optional<Instant> till,
    OptionalInt listDbid,
    OptionalInt campaignGroupDbid) {
  /** All attempts. */
  public static final AttemptQuery ALL =
      new AttemptQuery(
          Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
}
