package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.Withdrawal;
import org.ocserver.campaign.StandardFields;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.jdbc.LocalPostgres;
import org.ocserver.campaign.jdbc.SchemaMigration;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Retrieval, write-back and cancel on a table of ten million records and on one of a tenth of them,
 * and a hopper on the same data, in turns; on a PostgreSQL that keeps what it commits.
 */
@EnabledIfSystemProperty(named = "bench", matches = "calling-list")
@DisabledIfSystemProperty(named = "ocs.test.postgresql", matches = ".+")
class CallingListBench {
  private static final int RECORDS = Integer.getInteger("records", 10_000_000);
  private static final int BATCH = 500;
  private static final int CHAINS = Math.min(100_000, RECORDS / 100);
  private static final int TURNS = 10;
  private static final long TURN = TimeUnit.SECONDS.toNanos(4);
  private static final long HOPPER_TURN = TimeUnit.SECONDS.toNanos(3);
  private static final int SAMPLES = 1000;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "shared_buffers", "2GB",
          "max_wal_size", "8GB",
          "checkpoint_timeout", "30min",
          "maintenance_work_mem", "512MB");

  private record Figures(
      double firstSeconds,
      double chainsPerSecond,
      double recordsPerSecond,
      double bookedChainsPerSecond,
      double hopperRecordsPerSecond,
      double cancelP99) {
    double ratio() {
      return recordsPerSecond / hopperRecordsPerSecond;
    }
  }

  /** What was done in some time. */
  private static final class Tally {
    private int chains;
    private int records;
    private long nanos;

    double perSecond(int count) {
      return count * 1e9 / nanos;
    }
  }

  private DataSource database;

  @Test
  void measure() throws SQLException {
    try (LocalPostgres server =
        LocalPostgres.start(LocalPostgres.installed().orElseThrow(), SETTINGS)) {
      PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
      source.setUrl(server.url());
      source.setReWriteBatchedInserts(true);
      JdbcConnectionPool pool = JdbcConnectionPool.create(source);
      database = pool;
      SchemaMigration.migrate(database);
      Figures small = figures("tenth", RECORDS / 10);
      Figures large = figures("whole", RECORDS);
      print(small, large);
      pool.dispose();
      assertThat(large.ratio()).isGreaterThanOrEqualTo(10);
    }
  }

  private static void print(Figures small, Figures large) {
    System.out.printf(
        Locale.ROOT,
        "bench calling-list records=%d first_1000_ms=%.0f chains_per_second=%.0f records_per_second=%.0f booked_chains_per_second=%.0f cancel_p99_ms=%.1f%n",
        RECORDS,
        large.firstSeconds() * 1000,
        large.chainsPerSecond(),
        large.recordsPerSecond(),
        large.bookedChainsPerSecond(),
        large.cancelP99() * 1000);
    System.out.printf(
        Locale.ROOT,
        "bench calling-list growth_first=%.2f growth_chain=%.2f growth_cancel=%.2f%n",
        large.firstSeconds() / small.firstSeconds(),
        small.chainsPerSecond() / large.chainsPerSecond(),
        large.cancelP99() / small.cancelP99());
    System.out.printf(
        Locale.ROOT,
        "bench calling-list hopper_records_per_second=%.0f ratio=%.1f%n",
        large.hopperRecordsPerSecond(),
        large.ratio());
  }

  private Figures figures(String table, int records) throws SQLException {
    load(table, records);
    ListTable list = new ListTable(1, table, table, List.of(), "customer_id", RecordFilter.ALL, 0);
    double first = firstChains(list);
    Tally ours = new Tally();
    Tally booked = new Tally();
    Tally hopper = new Tally();
    for (int turn = 0; turn < TURNS; turn++) {
      sustain(list, ours, false);
      sustain(list, booked, true);
      hop(list.table(), hopper);
    }
    return new Figures(
        first,
        ours.perSecond(ours.chains),
        ours.perSecond(ours.records),
        booked.perSecond(booked.chains),
        hopper.perSecond(hopper.records),
        cancelP99(list, records));
  }

  /** Chains of one, two and three records in turn; one record in a hundred is rescheduled. */
  private void load(String table, int records) throws SQLException {
    long begin = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      new CallingListTable(
              new TableAccess(1, 1, table, table, 1),
              StandardFields.format(1, 1, "Customers", List.of()))
          .createOrExtend(connection);
    }
    execute(
        """
        INSERT INTO "%s" ("record_id", "contact_info", "contact_info_type", "record_type",
          "dial_sched_time", "daily_from", "daily_till", "tz_dbid", "chain_id", "chain_n")
        SELECT i + 1, '+1 (555) ' || (100000000 + i), 1, CASE WHEN i %% 100 = 0 THEN 3 ELSE 2 END,
          CASE WHEN i %% 100 = 0 THEN %d + i / 100 %% 7200 - 3600 END, 0, 86400, 122,
          i / 6 * 3 + CASE i %% 6 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 2 ELSE 3 END,
          CASE i %% 6 WHEN 2 THEN 1 WHEN 4 THEN 1 WHEN 5 THEN 2 ELSE 0 END
        FROM generate_series(0, %d - 1) i
        """
            .formatted(table, TestList.NOW, records));
    execute("VACUUM ANALYZE \"" + table + '"');
    execute("CHECKPOINT");
    System.out.printf(
        Locale.ROOT,
        "bench calling-list loaded=%d seconds=%.0f%n",
        records,
        (System.nanoTime() - begin) / 1e9);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Each time by a server that has just started; the chains are given back. */
  private double firstChains(ListTable list) {
    double[] seconds = new double[5];
    for (int i = 0; i < seconds.length; i++) {
      long begin = System.nanoTime();
      JdbcChainStore store =
          new JdbcChainStore(new LocalTransaction(database), new RetrievalRules());
      assertThat(store.retrieve(TestList.request(list, 1000))).hasSize(1000);
      seconds[i] = (System.nanoTime() - begin) / 1e9;
      store.recover(TestList.SERVER, List.of(list), TestList.MORNING);
    }
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }

  /**
   * @param booked whether the beginning and the end of each attempt are booked too, which a hopper
   *     does not do
   */
  private void sustain(ListTable list, Tally tally, boolean booked) {
    JdbcChainStore store = new JdbcChainStore(new LocalTransaction(database), new RetrievalRules());
    long begin = System.nanoTime();
    int limit = tally.chains + CHAINS / TURNS;
    while (tally.chains < limit && System.nanoTime() - begin < TURN) {
      List<Chain> batch = store.retrieve(TestList.request(list, BATCH));
      String round = UUID.randomUUID().toString().substring(0, 18);
      if (booked) {
        store.begin(batch.stream().map(chain -> start(chain, round)).toList());
      }
      store.save(batch.stream().map(chain -> finished(chain, round, booked)).toList());
      tally.chains += batch.size();
      tally.records += batch.stream().mapToInt(chain -> chain.records().size()).sum();
    }
    tally.nanos += System.nanoTime() - begin;
  }

  private void hop(String table, Tally tally) throws SQLException {
    try (Connection connection = database.getConnection();
        Hopper hopper = new Hopper(connection, table)) {
      long begin = System.nanoTime();
      int limit = tally.records + CHAINS / TURNS;
      while (tally.records < limit && System.nanoTime() - begin < HOPPER_TURN) {
        hopper.dial();
        tally.records++;
      }
      tally.nanos += System.nanoTime() - begin;
    }
  }

  private static AttemptStart start(Chain chain, String round) {
    CallingRecord record = chain.first();
    return new AttemptStart(
        round + record.recordId(),
        TestList.SERVER,
        TestList.CAMPAIGN,
        TestList.GROUP,
        chain.table(),
        record.recordId(),
        record.chainId(),
        record.handle(),
        record.phone(),
        TestList.MORNING,
        record.expectation(chain),
        AttemptDetails.UNKNOWN);
  }

  private static ChainUpdate finished(Chain chain, String round, boolean booked) {
    CallingRecord record = chain.first();
    record.set(MandatoryField.ATTEMPT, record.attempts() + 1);
    record.set(MandatoryField.CALL_RESULT, CallResult.ANSWER.value());
    AttemptEnd end =
        new AttemptEnd(
            round + record.recordId(),
            true,
            CallResult.ANSWER.value(),
            "agent1",
            TestList.MORNING,
            Map.of(),
            "");
    return new ChainUpdate(
        TestList.SERVER,
        TestList.GROUP,
        chain.table(),
        chain.records().stream().map(r -> r.toUpdate(RecordStatus.UPDATED)).toList(),
        Optional.of(end).filter(attempt -> booked));
  }

  private double cancelP99(ListTable list, int records) {
    JdbcChainStore store = new JdbcChainStore(new LocalTransaction(database), new RetrievalRules());
    Random random = new Random(9);
    long[] nanos = new long[SAMPLES];
    int canceled = 0;
    for (int i = -SAMPLES / 10; i < SAMPLES; i++) {
      ContactMatch phone =
          new ContactMatch.Phone(
              "1555" + (100_000_000 + records / 2 + random.nextInt(records / 2)));
      long begin = System.nanoTime();
      canceled += store.withdraw(list, phone, ChainScope.ALL_CHAIN, Withdrawal.CANCEL);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - begin;
      }
    }
    assertThat(canceled).isGreaterThan(SAMPLES / 2);
    Arrays.sort(nanos);
    return nanos[SAMPLES * 99 / 100] / 1e9;
  }
}
