package org.ocserver.chaos.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A number that rang, by the switch's call log.
 *
 * @param attempt the GUID of the attempt; empty if the call had none
 * @param ended none while the call is up
 */
public record Dial(
    Instant at, String connectionId, String phone, String attempt, Optional<Instant> ended) {
  /** Whether the call was up at a moment that is not before its start. */
  boolean isUpAt(Instant moment) {
    return ended.isEmpty() || ended.get().isAfter(moment);
  }

  @Override
  public String toString() {
    return "%s at %s, %s, attempt %s"
        .formatted(
            phone,
            at,
            ended.map(end -> "ended at " + end).orElse("still up"),
            attempt.isEmpty() ? "none" : attempt);
  }
}
