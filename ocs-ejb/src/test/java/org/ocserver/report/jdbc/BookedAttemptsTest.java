package org.ocserver.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.report.Attempts.BEGUN;
import static org.ocserver.report.Attempts.SERVER;
import static org.ocserver.report.Attempts.blocked;
import static org.ocserver.report.Attempts.start;
import static org.ocserver.report.Attempts.talked;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.callinglist.jdbc.BookedAlone;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.report.AttemptQuery;
import org.ocserver.report.Attempts;
import org.ocserver.report.CallAttempt;
import org.ocserver.report.PendingReport;

/** What is booked of attempts, and read again as history and as reports. */
class BookedAttemptsTest {
  private final DataSource database = TestDatabase.migrated();
  private final AtomicBoolean historyWanted = new AtomicBoolean(true);
  private final JdbcChainStore store =
      new JdbcChainStore(new LocalTransaction(database), new RetrievalRules(), historyWanted::get);
  private final JdbcAttemptHistory history = new JdbcAttemptHistory(new LocalTransaction(database));
  private final JdbcReportOutbox outbox = new JdbcReportOutbox(new LocalTransaction(database));

  private List<String> waiting() {
    return outbox.next(SERVER, 1000).stream().map(PendingReport::key).toList();
  }

  private List<CallAttempt> all() {
    return history.page(AttemptQuery.ALL, Optional.empty(), 1000);
  }

  private void begin(List<AttemptStart> attempts) {
    BookedAlone.begin(database, historyWanted::get, attempts);
  }

  private void close(AttemptEnd... ends) {
    store.save(List.of(ends).stream().map(Attempts::closing).toList());
  }

  @Test
  @Manual("Default Record Information: all time stamps of an attempt are kept")
  void shouldGiveBackAllThatWasBookedOfAnAttempt() {
    Instant ended = BEGUN.plusSeconds(60);
    begin(List.of(start("a", BEGUN)));
    assertThat(all()).containsExactly(Attempts.attempt("a", BEGUN, Optional.empty()));

    close(talked("a", ended));
    assertThat(all())
        .containsExactly(Attempts.attempt("a", BEGUN, Optional.of(talked("a", ended))));
  }

  @Test
  @Manual("Reserved Keys: GSW_BLOCKING_RULE and GSW_BLOCKING_RULE_TYPE are passed on unchanged")
  void shouldKeepTheBlockingRuleAsItCame() {
    BlockingRule rule = new BlockingRule("Règle «7 in 7»; DROP TABLE x; \\ '", OptionalInt.of(-4));
    begin(List.of(start("a", BEGUN), start("b", BEGUN)));
    close(
        blocked("a", BEGUN, rule),
        blocked("b", BEGUN, new BlockingRule("x".repeat(1000), OptionalInt.empty())));
    assertThat(all().get(0).end().orElseThrow().blockedBy()).contains(rule);
    assertThat(all().get(1).end().orElseThrow().blockedBy().orElseThrow().name()).hasSize(1000);
  }

  @Test
  void shouldKeepTheBeginningOfARemarkThatIsTooLongOrCannotBeStored() {
    begin(List.of(start("a", BEGUN)));
    close(new AttemptEnd("a", true, 6, "", BEGUN, Map.of(), "a\0b" + "x".repeat(500)));
    assertThat(all().get(0).end().orElseThrow().remark()).startsWith("a bx").hasSize(255);
  }

  @Test
  void shouldKeepTheFirstEndWhenAnAttemptIsClosedTwice() {
    begin(List.of(start("a", BEGUN)));
    close(talked("a", BEGUN));
    close(new AttemptEnd("a", true, 46, "", BEGUN.plusSeconds(5), Map.of(), ""));
    assertThat(all().get(0).end()).contains(talked("a", BEGUN));
    assertThat(waiting()).containsExactly("a-0", "a-1");
  }

  @Test
  @Manual("Default Record Information: GSW_HIST_SEQUENCE_NUM 0 comes before 1")
  void shouldBookReportsInTheOrderInWhichThingsHappened() {
    begin(List.of(start("b", BEGUN.plusMillis(1)), start("a", BEGUN)));
    begin(List.of(start("c", BEGUN.plusSeconds(1))));
    close(talked("a", BEGUN.plusSeconds(9)), talked("c", BEGUN.plusSeconds(3)));
    assertThat(waiting()).containsExactly("a-0", "b-0", "c-0", "c-1", "a-1");
  }

  @Test
  void shouldReportTheEndOfExactlyThoseAttemptsWhoseStartWasReported() {
    begin(List.of(start("a", BEGUN)));
    historyWanted.set(false);
    begin(List.of(start("b", BEGUN)));
    close(talked("a", BEGUN.plusSeconds(1)));
    historyWanted.set(true);
    close(talked("b", BEGUN.plusSeconds(2)));
    assertThat(waiting()).containsExactly("a-0", "a-1");
  }

  @Test
  void shouldBookNothingOfABatchThatFails() {
    begin(List.of(start("a", BEGUN)));
    List<AttemptStart> repeated = List.of(start("b", BEGUN), start("a", BEGUN));
    try {
      begin(repeated);
    } catch (org.ocserver.callinglist.StoreException expected) {
      assertThat(expected).hasMessageContaining("Beginning attempts");
    }
    assertThat(waiting()).containsExactly("a-0");
    assertThat(all()).hasSize(1);
  }

  @Test
  void shouldReportTheEndOfAnAttemptDuringWhichTheServerDied() throws SQLException {
    Configuration configuration = Attempts.configuration();
    try (Connection connection = database.getConnection()) {
      new CallingListTable(
              configuration.tableAccess(1).orElseThrow(), configuration.format(1).orElseThrow())
          .createOrExtend(connection);
    }
    begin(List.of(start("a", BEGUN)));
    store.recover(SERVER, List.of(Attempts.TABLE), BEGUN.plusSeconds(100));
    assertThat(waiting()).containsExactly("a-0", "a-1");
    assertThat(all().get(0).end().orElseThrow())
        .extracting(AttemptEnd::callResult, AttemptEnd::at)
        .containsExactly(46, BEGUN.plusSeconds(100));
  }

  @Test
  void shouldGiveEachAttemptOnceWhenManyBeganAtTheSameTime() {
    List<AttemptStart> starts =
        IntStream.range(0, 50)
            .mapToObj(i -> start("a%02d".formatted(i), BEGUN.plusMillis(i / 20)))
            .toList();
    begin(starts);
    List<String> read = new ArrayList<>();
    Optional<CallAttempt> last = Optional.empty();
    List<CallAttempt> page;
    do {
      page = history.page(AttemptQuery.ALL, last, 7);
      page.forEach(attempt -> read.add(attempt.guid()));
      last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
    } while (!page.isEmpty());
    assertThat(read).containsExactlyElementsOf(starts.stream().map(AttemptStart::guid).toList());
  }

  @Test
  void shouldGiveWhatIsAskedFor() {
    begin(List.of(start("a", BEGUN), start("b", BEGUN.plusSeconds(1))));
    assertThat(page(Optional.of(BEGUN), Optional.of(BEGUN.plusSeconds(1)), 1, 115)).hasSize(1);
    assertThat(page(Optional.of(BEGUN.plusMillis(1)), Optional.empty(), 1, 115))
        .extracting(CallAttempt::guid)
        .containsExactly("b");
    assertThat(page(Optional.empty(), Optional.empty(), 2, 115)).isEmpty();
    assertThat(page(Optional.empty(), Optional.empty(), 1, 116)).isEmpty();
  }

  private List<CallAttempt> page(
      Optional<Instant> from, Optional<Instant> till, int list, int group) {
    AttemptQuery query = new AttemptQuery(from, till, OptionalInt.of(list), OptionalInt.of(group));
    return history.page(query, Optional.empty(), 10);
  }

  @Test
  void shouldKeepReportsUntilTheyAreDelivered() {
    begin(List.of(start("a", BEGUN), start("b", BEGUN), start("c", BEGUN)));
    List<PendingReport> reports = outbox.next(SERVER, 2);
    assertThat(reports).extracting(PendingReport::key).containsExactly("a-0", "b-0");
    outbox.delivered(List.of(reports.get(1)));
    assertThat(waiting()).containsExactly("a-0", "c-0");
    outbox.delivered(List.of(reports.get(1)));
    assertThat(waiting()).containsExactly("a-0", "c-0");
    assertThat(outbox.next(201, 10)).isEmpty();
  }

  @Test
  void shouldPutAReportInItsOldPlaceWhenWhatWasSetAsideIsResumed() {
    begin(List.of(start("a", BEGUN), start("b", BEGUN)));
    outbox.setAside(outbox.next(SERVER, 1).get(0));
    assertThat(waiting()).containsExactly("b-0");
    assertThat(outbox.resume(201)).isZero();
    assertThat(outbox.resume(SERVER)).isEqualTo(1);
    assertThat(waiting()).containsExactly("a-0", "b-0");
  }
}
