package org.ocserver.ownership.jdbc;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.ownership.Holder;
import org.ocserver.ownership.LeaseAnswer.Taken;
import org.ocserver.ownership.Term;

/** What the fence costs a small transaction. */
@EnabledIfSystemProperty(named = "bench", matches = "fence")
class FenceBench {
  private static final int WARM_UP = 3000;
  private static final int ROUNDS = 5000;

  @Test
  void measure() {
    JdbcConnectionPool database = TestDatabase.pooled();
    TestDatabase.execute(database, "CREATE TABLE intent (guid INTEGER)");
    Optional<Term> term =
        Optional.of(
            ((Taken)
                    new JdbcLeaseStore(database)
                        .take(101, Holder.of("bench"), Duration.ofMinutes(10)))
                .term());
    EpochFence fence = new EpochFence(() -> term, () -> term, ended -> {});
    long[] open = micros(new LocalTransaction(database));
    long[] fenced = micros(new LocalTransaction(database, fence));
    System.out.printf(
        "bench fence transactions=%d open_p50_us=%d fenced_p50_us=%d open_p99_us=%d"
            + " fenced_p99_us=%d%n",
        ROUNDS, at(open, 50), at(fenced, 50), at(open, 99), at(fenced, 99));
    database.dispose();
  }

  private static long[] micros(LocalTransaction transaction) {
    for (int i = 0; i < WARM_UP; i++) {
      insert(transaction);
    }
    long[] micros = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      insert(transaction);
      micros[i] = (System.nanoTime() - begin) / 1000;
    }
    Arrays.sort(micros);
    return micros;
  }

  private static void insert(LocalTransaction transaction) {
    transaction.run(
        "Inserting",
        connection -> connection.createStatement().execute("INSERT INTO intent VALUES (1)"));
  }

  private static long at(long[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }
}
