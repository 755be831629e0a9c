package org.ocserver.contactlimit;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;

/** How many attempts are reserved in a second, in batches of 50 from four sessions at once. */
@EnabledIfSystemProperty(named = "bench", matches = "contact-limits")
class ContactLedgerBench {
  private static final int SESSIONS = 4;
  private static final int BATCHES = 400;
  private static final int BATCH = 50;
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final ContactLimits LIMITS =
      new ContactLimits(
          Duration.ofMinutes(60),
          AttemptLimit.parseAll("3/24h,7/7d"),
          AttemptLimit.parseAll("7/7d"));

  @Test
  void measure() throws Exception {
    DataSource database = TestDatabase.migrated();
    session(database, SESSIONS, BATCHES / 10);
    ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      int session = i;
      work.add(() -> session(database, session, BATCHES));
    }
    long begin = System.nanoTime();
    int refused = 0;
    for (Future<Integer> session : sessions.invokeAll(work)) {
      refused += session.get();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    sessions.shutdown();
    int wanted = SESSIONS * BATCHES * BATCH;
    System.out.printf(
        Locale.ROOT,
        "bench contact-limits database=%s reservations=%d refused=%d seconds=%.1f per_second=%.0f%n",
        System.getProperty("ocs.test.postgresql", "").isEmpty() ? "h2" : "postgresql",
        wanted,
        refused,
        seconds,
        wanted / seconds);
  }

  /** A session has a connection of the pool, as in the server. */
  private static int session(DataSource database, int session, int batches) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return session(
          new JdbcContactLedger(new LocalTransaction(pooled(connection))), session, batches);
    }
  }

  private static DataSource pooled(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                ContactLedgerBench.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            ContactLedgerBench.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> kept);
  }

  private static int session(ContactLedger ledger, int session, int batches) {
    int refused = 0;
    for (int batch = 0; batch < batches; batch++) {
      List<Reservation> wanted = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        int customer = (batch * BATCH + i + session * 3_750) * 7919 % 15_000;
        wanted.add(
            new Reservation(
                "%d-%d-%d".formatted(session, batch, i),
                1,
                "41555%05d".formatted(customer),
                "C" + customer,
                START.plusSeconds(batch),
                LIMITS));
      }
      refused += ledger.reserve(wanted).size();
    }
    return refused;
  }
}
