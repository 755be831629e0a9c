package org.ocserver.chaos.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * No record goes away by itself, is left in nobody's hands, forgets its attempts, or is to be
 * called again though it should be done.
 */
final class LostRecords implements AuditRule {
  @Override
  public List<Finding> check(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Map<Integer, ListRow> rows = evidence.rowsById();
    Set<Integer> gone = new TreeSet<>(evidence.records());
    gone.removeAll(rows.keySet());
    gone.removeAll(evidence.deletedRecords());
    gone.forEach(id -> findings.add(lost(id, "is gone, and nobody deleted it")));
    Map<Integer, BookedAttempt> last = evidence.lastAttempts();
    Map<Integer, Integer> dialed = dialed(evidence);
    Set<Integer> changed = evidence.changedRecords();
    for (ListRow row : evidence.rows()) {
      boolean isChanged = changed.contains(row.recordId());
      fault(row, Optional.ofNullable(last.get(row.recordId())), isChanged, evidence)
          .ifPresent(why -> findings.add(lost(row.recordId(), why)));
      int booked = dialed.getOrDefault(row.recordId(), 0);
      if (!isChanged && row.attempts() != booked) {
        findings.add(
            lost(
                row.recordId(),
                "says attempt %d, and %d are on the books".formatted(row.attempts(), booked)));
      }
    }
    return findings;
  }

  /** How many attempts of each record were dialed and are over. */
  private static Map<Integer, Integer> dialed(Evidence evidence) {
    Map<Integer, Integer> dialed = new HashMap<>();
    evidence.attempts().stream()
        .filter(attempt -> attempt.dialed().orElse(false))
        .forEach(attempt -> dialed.merge(attempt.recordId(), 1, Integer::sum));
    return dialed;
  }

  private static Optional<String> fault(
      ListRow row, Optional<BookedAttempt> last, boolean isChanged, Evidence evidence) {
    // Whoever closes a record by SQL leaves the holder in it, and the server does not touch it.
    boolean isHeld = row.isRetrieved() || row.isHeld() && !isChanged;
    if (evidence.isAtRest() && isHeld) {
      return Optional.of(
          "has status %d and is held though nothing is under way".formatted(row.status()));
    }
    if (row.isReady()
        && last.isPresent()
        && !evidence.isRedialAskedFor(last.get(), evidence.at())) {
      return Optional.of(
          "is Ready though nothing asked for it after attempt %s, whose result is %s"
              .formatted(
                  last.get().guid(), last.get().result().map(String::valueOf).orElse("none")));
    }
    return Optional.empty();
  }

  private static Finding lost(int recordId, String why) {
    return new Finding(Finding.Kind.LOST, "record " + recordId, "record " + recordId + " " + why);
  }
}
