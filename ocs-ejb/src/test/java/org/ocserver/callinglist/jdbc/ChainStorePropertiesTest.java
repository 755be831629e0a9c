package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Selection;
import org.ocserver.callinglist.Withdrawal;

/**
 * Several servers take, write back, crash and come again, records are withdrawn, time goes by; and
 * a model says what each of them may get.
 */
class ChainStorePropertiesTest {
  private static final int SERVERS = 3;
  private static final int MAX_ATTEMPTS = 3;
  private static final List<RecordType> TYPES =
      List.of(RecordType.CAMPAIGN_CALLBACK, RecordType.CAMPAIGN_RESCHEDULED, RecordType.GENERAL);
  private static final List<RecordFilter> FILTERS =
      List.of(
          RecordFilter.ALL,
          TestList.where("\"balance\" = ?", 0),
          TestList.where("\"balance\" <> ?", 0),
          new RecordFilter("", List.of(), "\"balance\" DESC NULLS LAST"));

  /** One database for all tries. */
  private static final TestList LIST = new TestList();

  private final Map<Integer, List<Chain>> held = new HashMap<>();
  private Instant now;
  private int attempts;

  record NewRecord(int chain, RecordStatus status, RecordType type, List<Integer> numbers) {}

  record Step(int action, int server, int filter, int number) {}

  @Provide
  Arbitrary<List<NewRecord>> records() {
    Arbitrary<RecordStatus> status =
        Arbitraries.frequency(
            Tuple.of(8, RecordStatus.READY),
            Tuple.of(1, RecordStatus.UPDATED),
            Tuple.of(1, RecordStatus.NO_RECORD_STATUS));
    Arbitrary<RecordType> type =
        Arbitraries.frequency(
            Tuple.of(5, RecordType.GENERAL),
            Tuple.of(2, RecordType.CAMPAIGN_RESCHEDULED),
            Tuple.of(1, RecordType.CAMPAIGN_CALLBACK),
            Tuple.of(1, RecordType.NO_CALL));
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            status,
            type,
            Arbitraries.integers().between(0, 23).list().ofSize(6))
        .as(NewRecord::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(15);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(1, SERVERS),
            Arbitraries.integers().between(0, FILTERS.size() - 1),
            Arbitraries.integers().between(0, 23))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void shouldHoldEachChainOnceLoseNoRecordAndGiveWhatTheRulesAllow(
      @ForAll("records") List<NewRecord> records, @ForAll("steps") List<Step> steps) {
    fill(records);
    Map<Integer, Integer> counted = attemptsOf();
    for (Step step : steps) {
      run(step);
      Map<Integer, Integer> after = attemptsOf();
      counted.forEach(
          (record, count) -> assertThat(after.get(record)).isGreaterThanOrEqualTo(count));
      counted = after;
      assertThat(LIST.rows(PARTED)).as("chains with two holders").isEmpty();
    }
    for (int server = 1; server <= SERVERS; server++) {
      crash(server);
    }
    assertThat(LIST.count("\"record_status\" = 2 OR \"app_id\" IS NOT NULL")).isZero();
    assertThat(attemptsOf()).hasSameSizeAs(records);
  }

  private static final String PARTED =
      "SELECT \"chain_id\" FROM \"customers\" WHERE \"record_status\" = 2 GROUP BY \"chain_id\" HAVING MIN(\"app_id\") <> MAX(\"app_id\")";

  private void fill(List<NewRecord> records) {
    LIST.execute("DELETE FROM \"customers\"");
    LIST.execute("DELETE FROM ocs_call_attempt");
    held.clear();
    now = TestList.MORNING;
    Map<Integer, Integer> places = new HashMap<>();
    for (NewRecord record : records) {
      int place = places.merge(record.chain(), 1, Integer::sum) - 1;
      List<Integer> n = record.numbers();
      LIST.add(
          record.chain(),
          place,
          "record_status",
          record.status().value(),
          "record_type",
          record.type().value(),
          "daily_from",
          n.get(0) > 12 ? 0 : n.get(0) * 3600,
          "daily_till",
          n.get(1) > 12 ? 86_400 : n.get(1) * 3600,
          "tz_dbid",
          n.get(2) == 0 ? 777 : n.get(2) > 12 ? 122 : 0,
          "balance",
          n.get(3) % 3,
          "attempt",
          n.get(4) > 20 ? MAX_ATTEMPTS : 0,
          "dial_sched_time",
          TestList.NOW + (n.get(5) - 12) * 3600);
    }
  }

  private void run(Step step) {
    switch (step.action()) {
      case 0, 1 -> retrieve(step);
      case 2 -> save(step, RecordStatus.UPDATED);
      case 3 -> save(step, RecordStatus.READY);
      case 4 -> {
        if (step.number() % 3 == 0) {
          crash(step.server());
        } else {
          now = now.plusSeconds(step.number() * 600L);
        }
      }
      default -> withdraw(step);
    }
  }

  private ListTable table(int filter) {
    return TestList.table(FILTERS.get(filter), MAX_ATTEMPTS);
  }

  private void retrieve(Step step) {
    List<Map<String, Object>> before = LIST.rows("SELECT * FROM \"customers\"");
    ChainModel model = new ChainModel(before, step.filter(), MAX_ATTEMPTS, TYPES, now);
    List<Chain> chains =
        LIST.store.retrieve(
            new Retrieval(
                table(step.filter()),
                step.server(),
                TestList.CAMPAIGN,
                TestList.GROUP,
                new Selection(TYPES, false, false),
                1 + step.number(),
                TestList.ZONES,
                now));
    for (Chain chain : chains) {
      assertThat(chain.records().stream().map(r -> r.recordId()))
          .containsExactlyInAnyOrderElementsOf(model.membersOf(chain.chainId()));
    }
    assertThat(chains)
        .extracting(Chain::chainId)
        .doesNotHaveDuplicates()
        .isSubsetOf(model.chains())
        .hasSize(Math.min(1 + step.number(), model.chains().size()));
    held.computeIfAbsent(step.server(), server -> new ArrayList<>()).addAll(chains);
  }

  private void save(Step step, RecordStatus status) {
    List<Chain> chains = held.getOrDefault(step.server(), List.of());
    if (chains.isEmpty()) {
      return;
    }
    Chain chain = chains.remove(step.number() % chains.size());
    if (step.number() % 2 == 0) {
      LIST.store.begin(List.of(start(step.server(), chain)));
      chain.first().set(MandatoryField.ATTEMPT, chain.first().attempts() + 1);
      if (step.number() % 4 == 0) {
        chains.add(chain);
        crash(step.server());
        return;
      }
    }
    LIST.store.save(
        List.of(
            new ChainUpdate(
                step.server(),
                TestList.GROUP,
                chain.table(),
                chain.records().stream().map(record -> record.toUpdate(status)).toList(),
                Optional.empty())));
  }

  private AttemptStart start(int server, Chain chain) {
    return new AttemptStart(
        "a" + ++attempts,
        server,
        TestList.CAMPAIGN,
        TestList.GROUP,
        chain.table(),
        chain.first().recordId(),
        chain.chainId(),
        chain.first().handle(),
        chain.first().phone(),
        now,
        chain.first().expectation(chain),
        AttemptDetails.UNKNOWN);
  }

  private void crash(int server) {
    held.remove(server);
    LIST.store.recover(server, List.of(table(0), table(1)), now);
    assertThat(LIST.count("\"app_id\" = " + server)).isZero();
  }

  private void withdraw(Step step) {
    String phone = "555" + (1 + step.number() % 6) + "0";
    LIST.store.withdraw(
        table(0),
        new ContactMatch.Phone(phone),
        step.number() % 2 == 0 ? ChainScope.ALL_CHAIN : ChainScope.RECORD_ONLY,
        step.filter() % 2 == 0 ? Withdrawal.CANCEL : Withdrawal.DO_NOT_CALL);
    assertThat(LIST.count("\"record_status\" IN (0, 1) AND \"contact_info\" = '" + phone + "'"))
        .isZero();
  }

  private static Map<Integer, Integer> attemptsOf() {
    Map<Integer, Integer> attempts = new HashMap<>();
    LIST.rows("SELECT \"record_id\", \"attempt\" FROM \"customers\"")
        .forEach(row -> attempts.put((Integer) row.get("record_id"), (Integer) row.get("attempt")));
    return attempts;
  }
}
