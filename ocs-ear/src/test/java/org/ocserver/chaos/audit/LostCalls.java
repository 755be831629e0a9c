package org.ocserver.chaos.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rang is on the books as dialed, and its result gets there. */
final class LostCalls implements AuditRule {
  @Override
  public List<Finding> check(Evidence evidence) {
    Map<String, BookedAttempt> books = evidence.attemptsByGuid();
    List<Finding> findings = new ArrayList<>();
    for (Dial dial : evidence.dials()) {
      fault(Optional.ofNullable(books.get(dial.attempt())), dial, evidence)
          .ifPresent(
              why ->
                  findings.add(
                      new Finding(Finding.Kind.LOST, dial.connectionId(), why + ": " + dial)));
    }
    openAtRest(evidence).forEach(findings::add);
    return findings;
  }

  private static Optional<String> fault(
      Optional<BookedAttempt> booked, Dial dial, Evidence evidence) {
    if (booked.isEmpty()) {
      return Optional.of("a call is not on the books");
    }
    BookedAttempt attempt = booked.get();
    if (attempt.dialed().filter(dialed -> !dialed).isPresent()) {
      return Optional.of("a call is on the books as not dialed");
    }
    if (!attempt.isOpen() && attempt.result().isEmpty()) {
      return Optional.of("a call is on the books without a result");
    }
    return attempt.isOpen()
        ? dial.ended()
            .filter(end -> evidence.at().isAfter(end.plus(evidence.rules().toWrite())))
            .map(end -> "a call that is over for long is still open on the books")
        : Optional.empty();
  }

  private static List<Finding> openAtRest(Evidence evidence) {
    Set<String> rang = evidence.dials().stream().map(Dial::attempt).collect(Collectors.toSet());
    Function<BookedAttempt, String> text =
        attempt ->
            "attempt %s of record %d, begun at %s, is open though nothing is under way; it %s"
                .formatted(
                    attempt.guid(),
                    attempt.recordId(),
                    attempt.begun(),
                    rang.contains(attempt.guid()) ? "rang" : "never rang");
    return evidence.attempts().stream()
        .filter(attempt -> evidence.isAtRest() && attempt.isOpen())
        .map(attempt -> new Finding(Finding.Kind.LOST, attempt.guid(), text.apply(attempt)))
        .toList();
  }
}
