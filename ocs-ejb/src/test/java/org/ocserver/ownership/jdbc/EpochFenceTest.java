package org.ocserver.ownership.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocserver.callinglist.FencedException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.ownership.Holder;
import org.ocserver.ownership.LeaseAnswer.Taken;
import org.ocserver.ownership.Term;

/** What a server can still write after another has taken over. */
class EpochFenceTest {
  private static final int APPLICATION = 101;

  private final DataSource database = TestDatabase.empty();
  private final JdbcLeaseStore leases = new JdbcLeaseStore(database);
  private final AtomicReference<Optional<Term>> term = new AtomicReference<>(Optional.empty());
  private final List<Term> ended = new ArrayList<>();
  private final EpochFence fence = new EpochFence(term::get, term::get, ended::add);
  private final LocalTransaction transaction = new LocalTransaction(database, fence);

  @BeforeEach
  void becomeTheOwner() {
    TestDatabase.execute(database, "CREATE TABLE intent (guid INTEGER)");
    term.set(Optional.of(take("first")));
  }

  @Test
  void shouldLetTheOwnerWrite() throws SQLException {
    intend();

    assertThat(intents()).isEqualTo(1);
    assertThat(ended).isEmpty();
  }

  @Test
  void shouldRefuseToWriteWhenThisServerIsNotTheOwner() throws SQLException {
    term.set(Optional.empty());

    assertThatThrownBy(this::intend).isInstanceOf(FencedException.class);
    assertThat(intents()).isZero();
  }

  @Test
  void shouldRefuseWhatWasBegunInAFormerTermOfThisServer() throws SQLException {
    Optional<Term> former = term.get();
    LocalTransaction old =
        new LocalTransaction(database, new EpochFence(() -> former, term::get, ended::add));
    expire();
    term.set(Optional.of(take("first again")));

    assertThatThrownBy(() -> intend(old)).isInstanceOf(FencedException.class);
    assertThat(intents()).isZero();
    assertThat(ended).as("its present term goes on").isEmpty();
  }

  @Test
  void shouldRefuseOnceAndTellWhenAnotherServerHasTakenOver() throws SQLException {
    assumeOtherServers();
    expire();
    take("second");

    assertThatThrownBy(this::intend)
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("epoch of application 101 is 2, that of this server is 1");
    assertThat(ended).containsExactly(new Term(APPLICATION, 1));
    assertThat(intents()).isZero();
  }

  /** A server that hangs in the middle of a transaction neither keeps the taker off nor commits. */
  @Test
  @Timeout(10)
  void shouldTakeOverAtOnceAndLoseWhatAHungOwnerHadBegun() throws SQLException {
    assumeOtherServers();
    try (Connection hung = database.getConnection()) {
      hung.setAutoCommit(false);
      fence.pass(hung);
      hung.createStatement().execute("INSERT INTO intent VALUES (1)");
      expire();

      Term taken = take("second");
      int read = intents();

      assertThat(taken.epoch()).isEqualTo(2);
      assertThatThrownBy(hung::commit).isInstanceOf(SQLException.class);
      assertThat(intents()).isEqualTo(read).isZero();
    }
  }

  /** Likewise if it hangs while it renews its lease. */
  @Test
  @Timeout(10)
  void shouldTakeOverAtOnceFromAnOwnerThatHangsInARenewal() throws SQLException {
    assumeOtherServers();
    try (Connection hung = database.getConnection()) {
      expire();
      new JdbcLeaseStore(neverCommitting(hung))
          .renew(term.get().orElseThrow(), HOLDER, Duration.ofSeconds(60));

      assertThat(take("second").epoch()).isEqualTo(2);
      assertThatThrownBy(hung::commit).isInstanceOf(SQLException.class);
    }
  }

  /** The hole that a condition in the statement itself would leave. */
  @Test
  @Timeout(30)
  void shouldSeeTheNewEpochWhenItHadToWaitForATakeOver() throws Exception {
    assumeOtherServers();
    try (Connection taker = database.getConnection()) {
      taker.setAutoCommit(false);
      LeaseDialect.POSTGRESQL.barOthers(taker, APPLICATION);
      CompletableFuture<Void> waiting = CompletableFuture.runAsync(this::intend);
      awaitSomeoneWaiting();
      taker.createStatement().execute("UPDATE ocs_application_lease SET epoch = epoch + 1");
      taker.commit();

      assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(FencedException.class);
    }
    assertThat(intents()).isZero();
  }

  @Test
  @Timeout(30)
  void shouldNotKeepTheOwnersOwnTransactionsApart() throws SQLException {
    try (Connection one = database.getConnection();
        Connection other = database.getConnection()) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      fence.pass(one);
      fence.pass(other);
      assertThat(leases.renew(term.get().orElseThrow(), HOLDER, Duration.ofSeconds(60))).isTrue();
      one.rollback();
      other.rollback();
    }
  }

  @Test
  void shouldLeaveAnotherApplicationsTransactionsAlone() throws SQLException {
    assumeOtherServers();
    try (Connection other = database.getConnection()) {
      Term neighbour = ((Taken) leases.take(102, HOLDER, Duration.ofSeconds(60))).term();
      EpochFence itsFence =
          new EpochFence(() -> Optional.of(neighbour), () -> Optional.of(neighbour), ended::add);
      other.setAutoCommit(false);
      itsFence.pass(other);
      other.createStatement().execute("INSERT INTO intent VALUES (1)");
      expire();
      take("second");

      other.commit();
    }
    assertThat(intents()).isEqualTo(1);
  }

  private static final Holder HOLDER = Holder.of("first");

  /** Gives one connection, whose transaction stays open. */
  private static DataSource neverCommitting(Connection connection) {
    List<String> ignored = List.of("commit", "close", "setAutoCommit");
    Connection open =
        (Connection)
            Proxy.newProxyInstance(
                EpochFenceTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("setAutoCommit") && arguments[0].equals(false)) {
                    connection.setAutoCommit(false);
                  }
                  return ignored.contains(method.getName())
                      ? null
                      : method.invoke(connection, arguments);
                });
    return (DataSource)
        Proxy.newProxyInstance(
            EpochFenceTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> open);
  }

  private Term take(String node) {
    Holder holder = node.equals("first") ? HOLDER : Holder.of(node);
    return ((Taken) leases.take(APPLICATION, holder, Duration.ofSeconds(60))).term();
  }

  private void expire() {
    TestDatabase.execute(
        database, "UPDATE ocs_application_lease SET expires_at = 0 WHERE application_dbid = 101");
  }

  private void intend() {
    intend(transaction);
  }

  private static void intend(LocalTransaction transaction) {
    transaction.run(
        "Intending",
        connection -> connection.createStatement().execute("INSERT INTO intent VALUES (1)"));
  }

  private int intents() throws SQLException {
    return number(database, "SELECT COUNT(*) FROM intent");
  }

  private static int number(DataSource database, String query) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void awaitSomeoneWaiting() throws SQLException {
    String waiting =
        "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            + " AND classid = 'ocs_application_lease'::regclass::oid";
    while (number(database, waiting) == 0) {
      Thread.onSpinWait();
    }
  }

  private void assumeOtherServers() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assumeTrue(
          LeaseDialect.of(connection) == LeaseDialect.POSTGRESQL,
          "an H2 database is one process's file");
    }
  }
}
