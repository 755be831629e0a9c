package org.ocserver.inventory;

import java.time.Instant;
import java.util.List;

/**
 * Why a number was, or was not, dialed at a moment.
 *
 * @param records the records with this number, of all lists
 * @param forbiddenIn the tenants on whose do-not-call list it is
 * @param attempts those within a day of the moment, of whichever record, the latest first
 */
public record NumberExplanation(
    String phone,
    Instant at,
    List<RecordExplanation> records,
    List<Integer> forbiddenIn,
    List<PastCall> attempts) {
  public NumberExplanation {
    records = List.copyOf(records);
    forbiddenIn = List.copyOf(forbiddenIn);
    attempts = List.copyOf(attempts);
  }

  /** Dialed if an attempt was under way; else dialable if one of its records is. */
  public Verdict verdict() {
    if (Explainer.isDialed(attempts, at)) {
      return Verdict.DIALED;
    }
    return records.stream().anyMatch(record -> record.verdict() != Verdict.NOT_DIALABLE)
        ? Verdict.DIALABLE
        : Verdict.NOT_DIALABLE;
  }
}
