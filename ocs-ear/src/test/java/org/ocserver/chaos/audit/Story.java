package org.ocserver.chaos.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Evidence that a test makes up. Times are seconds from a beginning. */
final class Story {
  static final int BUSY = 6;
  static final int ANSWER = 33;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int UPDATED = 3;
  private static final Rules RULES =
      new Rules(Set.of(BUSY), 3, Duration.ofSeconds(1), Duration.ofSeconds(60));

  private final List<Dial> dials = new ArrayList<>();
  private final List<BookedAttempt> attempts = new ArrayList<>();
  private final List<ListRow> rows = new ArrayList<>();
  private final Set<Integer> records = new HashSet<>();
  private final List<ThirdPartyChange> changes = new ArrayList<>();
  private final List<DesktopWord> words = new ArrayList<>();
  private final List<Span> pauses = new ArrayList<>();
  private final List<Span> plannedRestarts = new ArrayList<>();

  static Instant second(double seconds) {
    return BEGIN.plusMillis(Math.round(1000 * seconds));
  }

  static String phone(int record) {
    return "555" + record;
  }

  /** A call of a record that is not on the books by itself. */
  Story rang(String guid, int record, double at, double end) {
    return rang(guid, phone(record), at, Optional.of(second(end)));
  }

  Story rang(String guid, String phone, double at, Optional<Instant> end) {
    dials.add(new Dial(second(at), "call" + dials.size(), phone, guid, end));
    return this;
  }

  /** A closed attempt of a record that is its own chain. */
  Story booked(String guid, int record, double begun, double ended, int result) {
    return booked(
        new BookedAttempt(
            guid,
            record,
            record,
            record,
            second(begun),
            Optional.of(second(ended)),
            Optional.of(true),
            Optional.of(result)));
  }

  /** An open attempt. */
  Story open(String guid, int record, double begun) {
    return booked(
        new BookedAttempt(
            guid,
            record,
            record,
            record,
            second(begun),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  Story booked(BookedAttempt attempt) {
    attempts.add(attempt);
    return this;
  }

  /** A call and its attempt, in good order. */
  Story called(String guid, int record, double at, double end, int result) {
    return booked(guid, record, at - 0.1, end + 0.1, result).rang(guid, record, at, end);
  }

  Story row(int record, int status, int result, int count) {
    records.add(record);
    rows.add(new ListRow(record, record, phone(record), status, result, count, status == 2));
    return this;
  }

  /** A record that says who holds it. */
  Story held(int record, int status) {
    records.add(record);
    rows.add(new ListRow(record, record, phone(record), status, 28, 0, true));
    return this;
  }

  Story done(int record, int result, int count) {
    return row(record, UPDATED, result, count);
  }

  /** A record that was imported and is in the table no more. */
  Story missing(int record) {
    records.add(record);
    return this;
  }

  Story change(ThirdPartyChange.Kind kind, int record, double at) {
    changes.add(
        new ThirdPartyChange(kind, second(at - 0.1), second(at), record, record, phone(record)));
    return this;
  }

  Story word(DesktopWord.Kind kind, int handle, double at, int result) {
    words.add(new DesktopWord(kind, second(at), handle, result));
    return this;
  }

  Story paused(double from, double till) {
    pauses.add(new Span(second(from), second(till)));
    return this;
  }

  Story restarted(double from, double till) {
    plannedRestarts.add(new Span(second(from), second(till)));
    return this;
  }

  /** What the auditor finds while calls go on. */
  List<Finding> findings(double at) {
    return new Auditor().audit(evidence(at, false));
  }

  /** What it finds when all is quiet. */
  List<Finding> findingsAtRest(double at) {
    return new Auditor().audit(evidence(at, true));
  }

  Evidence evidence(double at, boolean isAtRest) {
    return new Evidence(
        second(at),
        isAtRest,
        dials,
        attempts,
        rows,
        records,
        changes,
        words,
        pauses,
        plannedRestarts,
        RULES);
  }
}
