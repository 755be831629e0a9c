package org.ocserver.chaos.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is known at a moment. What desktops were told and what was dialed was read before the
 * table and the books, so these cannot lag behind it.
 *
 * @param at when table and books were read, in one transaction
 * @param isAtRest whether the campaign is unloaded and nothing is under way
 * @param dials in their order
 * @param records the ids of all that were ever put into the list
 * @param pauses in which the server, the switch or the database was stopped, so that a dial that
 *     had been claimed may have come late
 * @param plannedRestarts from SIGTERM until the server worked again
 */
public record Evidence(
    Instant at,
    boolean isAtRest,
    List<Dial> dials,
    List<BookedAttempt> attempts,
    List<ListRow> rows,
    Set<Integer> records,
    List<ThirdPartyChange> changes,
    List<DesktopWord> words,
    List<Span> pauses,
    List<Span> plannedRestarts,
    Rules rules) {

  Map<String, BookedAttempt> attemptsByGuid() {
    return attempts.stream().collect(Collectors.toMap(BookedAttempt::guid, Function.identity()));
  }

  Map<Integer, ListRow> rowsById() {
    return rows.stream().collect(Collectors.toMap(ListRow::recordId, Function.identity()));
  }

  /** The dials that are on the books, by chain, in their order. */
  Map<Integer, List<BookedDial>> dialsByChain() {
    Map<String, BookedAttempt> books = attemptsByGuid();
    return dials.stream()
        .flatMap(
            dial ->
                Optional.ofNullable(books.get(dial.attempt()))
                    .map(attempt -> new BookedDial(dial, attempt))
                    .stream())
        .collect(
            Collectors.groupingBy(
                dial -> dial.attempt().chainId(), TreeMap::new, Collectors.toList()));
  }

  /** The last attempt of each record that rang, or may have. */
  Map<Integer, BookedAttempt> lastAttempts() {
    return attempts.stream()
        .filter(attempt -> attempt.dialed().orElse(true))
        .collect(
            Collectors.toMap(
                BookedAttempt::recordId,
                Function.identity(),
                BinaryOperator.maxBy(Comparator.comparing(BookedAttempt::begun))));
  }

  /** Whether something asks that the chain is dialed again after an attempt, until a moment. */
  boolean isRedialAskedFor(BookedAttempt attempt, Instant until) {
    return attempt.result().filter(rules.treatedResults()::contains).isPresent()
        || isReset(attempt, until)
        || words.stream()
            .anyMatch(
                word ->
                    word.kind() == DesktopWord.Kind.CALLBACK_ASKED
                        && word.handle() == attempt.handle()
                        && !word.at().isAfter(until));
  }

  private boolean isReset(BookedAttempt attempt, Instant until) {
    return changes.stream()
        .anyMatch(
            change ->
                change.kind() == ThirdPartyChange.Kind.RESET
                    && change.chainId() == attempt.chainId()
                    && !change.done().isBefore(attempt.begun())
                    && !change.begun().isAfter(until));
  }

  Set<Integer> changedRecords() {
    return idsOf(changes);
  }

  Set<Integer> deletedRecords() {
    return idsOf(
        changes.stream().filter(change -> change.kind() == ThirdPartyChange.Kind.DELETE).toList());
  }

  private static Set<Integer> idsOf(Collection<ThirdPartyChange> changes) {
    return changes.stream().map(ThirdPartyChange::recordId).collect(Collectors.toSet());
  }
}
