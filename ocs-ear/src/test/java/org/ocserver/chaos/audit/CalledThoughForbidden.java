package org.ocserver.chaos.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a third party took out of the list is not dialed: a record that it deleted, canceled or made
 * No Call, or the number that it replaced.
 */
final class CalledThoughForbidden implements AuditRule {
  @Override
  public List<Finding> check(Evidence evidence) {
    Map<Integer, List<ThirdPartyChange>> changes =
        evidence.changes().stream().collect(Collectors.groupingBy(ThirdPartyChange::recordId));
    Map<String, BookedAttempt> books = evidence.attemptsByGuid();
    List<Finding> findings = new ArrayList<>();
    for (Dial dial : evidence.dials()) {
      Optional.ofNullable(books.get(dial.attempt()))
          .map(attempt -> new BookedDial(dial, attempt))
          .flatMap(
              booked ->
                  forbiddenBy(
                      booked,
                      changes.getOrDefault(booked.attempt().recordId(), List.of()),
                      evidence))
          .ifPresent(change -> findings.add(finding(dial, change)));
    }
    return findings;
  }

  private static Optional<ThirdPartyChange> forbiddenBy(
      BookedDial dial, List<ThirdPartyChange> changes, Evidence evidence) {
    Instant last = decided(dial, evidence).minus(evidence.rules().moment());
    return changes.stream()
        .filter(change -> change.kind() != ThirdPartyChange.Kind.RESET)
        .filter(
            change ->
                change.kind() != ThirdPartyChange.Kind.RENUMBER
                    || change.oldPhone().equals(dial.dial().phone()))
        .filter(change -> change.done().isBefore(last))
        .filter(change -> !isUndone(change, changes, dial.dial().at()))
        .findFirst();
  }

  /** When the dial could still be held back: as it was claimed, if somebody was stopped after. */
  private static Instant decided(BookedDial dial, Evidence evidence) {
    Instant begun = dial.attempt().begun();
    Instant at = dial.dial().at();
    return evidence.pauses().stream().anyMatch(pause -> pause.meets(begun, at)) ? begun : at;
  }

  private static boolean isUndone(
      ThirdPartyChange change, List<ThirdPartyChange> changes, Instant before) {
    return changes.stream()
        .anyMatch(
            later ->
                later.kind() == ThirdPartyChange.Kind.RESET
                    && !later.done().isBefore(change.begun())
                    && !later.begun().isAfter(before));
  }

  private static Finding finding(Dial dial, ThirdPartyChange change) {
    return new Finding(
        Finding.Kind.FORBIDDEN,
        dial.connectionId(),
        "a call came after the %s: %s".formatted(change, dial));
  }
}
