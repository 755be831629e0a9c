package org.ocserver.inventory;

import java.time.Instant;
import java.util.List;

/**
 * Why a record was, or was not, dialed at a moment.
 *
 * @param at the moment asked for
 * @param checks all that is looked at, in order; by the record and the lists as they are now, with
 *     the clock at that moment
 * @param attempts those within a day of it, the latest first
 */
public record RecordExplanation(
    int listDbid,
    String listName,
    ListedRecord record,
    Instant at,
    Verdict verdict,
    List<Check> checks,
    List<PastCall> attempts) {
  public RecordExplanation {
    checks = List.copyOf(checks);
    attempts = List.copyOf(attempts);
  }
}
