package org.ocserver.chaos.audit;

import java.util.List;

/** A server that is stopped in good order leaves no record Stale. */
final class StaleInPlannedRestarts implements AuditRule {
  @Override
  public List<Finding> check(Evidence evidence) {
    return evidence.attempts().stream()
        .filter(attempt -> attempt.hasResult(BookedAttempt.STALE))
        .filter(
            attempt ->
                evidence.plannedRestarts().stream()
                    .anyMatch(restart -> attempt.ended().filter(restart::contains).isPresent()))
        .map(
            attempt ->
                new Finding(
                    Finding.Kind.STALE_IN_PLANNED_RESTART,
                    attempt.guid(),
                    "record %d became Stale in a planned restart: attempt %s, begun at %s"
                        .formatted(attempt.recordId(), attempt.guid(), attempt.begun())))
        .toList();
  }
}
