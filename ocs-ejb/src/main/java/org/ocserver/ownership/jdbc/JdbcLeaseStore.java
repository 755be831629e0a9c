package org.ocserver.ownership.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.callinglist.jdbc.MaskedFailure;
import org.ocserver.ownership.Holder;
import org.ocserver.ownership.LeaseAnswer;
import org.ocserver.ownership.LeaseAnswer.HeldBy;
import org.ocserver.ownership.LeaseAnswer.Taken;
import org.ocserver.ownership.LeaseStore;
import org.ocserver.ownership.Term;

/** Leases in a table that is made when it is first asked for. Thread safe. */
public final class JdbcLeaseStore implements LeaseStore {
  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS ocs_application_lease ("
          + " application_dbid INTEGER NOT NULL PRIMARY KEY,"
          + " epoch BIGINT NOT NULL,"
          + " node VARCHAR(255) NOT NULL,"
          + " process VARCHAR(36) NOT NULL,"
          + " expires_at BIGINT NOT NULL)"; // milliseconds since 1970

  /** The first time, two servers may want to make the same table, and then the same row. */
  private static final int TRIES = 3;

  /** H2: another process has opened the file. */
  private static final int FILE_IN_USE = 90020;

  private final DataSource dataSource;
  private final LocalTransaction transaction;
  private volatile boolean isTableThere;

  /**
   * @param dataSource gives connections outside a transaction of the container
   */
  public JdbcLeaseStore(DataSource dataSource) {
    this.dataSource = dataSource;
    transaction = new LocalTransaction(dataSource);
  }

  private record Row(String node, boolean runs) {}

  @Override
  public LeaseAnswer take(int application, Holder holder, Duration duration) {
    for (int tries = 1; ; tries++) {
      try {
        createTable();
        return transaction.run(
            "Taking the lease of application " + application,
            connection -> take(connection, application, holder, duration));
      } catch (StoreException failure) {
        if (tries == TRIES || !LocalTransaction.isDuplicate(failure)) {
          throw failure;
        }
      }
    }
  }

  private LeaseAnswer take(Connection connection, int application, Holder holder, Duration duration)
      throws SQLException {
    LeaseDialect dialect = LeaseDialect.of(connection);
    Optional<Row> row = read(connection, dialect, application);
    if (row.isEmpty()) {
      insert(connection, application);
    } else if (row.get().runs()) {
      return new HeldBy(row.get().node());
    }
    dialect.barOthers(connection, application);
    if (raise(connection, dialect, application, holder, duration)) {
      return new Taken(new Term(application, epoch(connection, application)));
    }
    return new HeldBy(read(connection, dialect, application).map(Row::node).orElse("nobody known"));
  }

  @Override
  public boolean renew(Term term, Holder holder, Duration duration) {
    return transaction.run(
        "Renewing the lease of application " + term.application(),
        connection -> {
          LeaseDialect dialect = LeaseDialect.of(connection);
          dialect.standAmongOthers(connection, term.application());
          return update(
              connection,
              "expires_at = " + dialect.nowMillis() + " + " + duration.toMillis(),
              term,
              holder);
        });
  }

  @Override
  public void giveBack(Term term, Holder holder) {
    transaction.run(
        "Giving back the lease of application " + term.application(),
        connection -> {
          LeaseDialect.of(connection).standAmongOthers(connection, term.application());
          return update(connection, "expires_at = 0", term, holder);
        });
  }

  private void createTable() {
    if (isTableThere) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      isTableThere = true;
    } catch (SQLException failure) {
      throw MaskedFailure.of("Creating the table of leases", failure);
    }
  }

  private static Optional<Row> read(Connection connection, LeaseDialect dialect, int application)
      throws SQLException {
    String sql =
        "SELECT node, expires_at > "
            + dialect.nowMillis()
            + " FROM ocs_application_lease WHERE application_dbid = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, application);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Row(row.getString(1), row.getBoolean(2)))
            : Optional.empty();
      }
    }
  }

  private static long epoch(Connection connection, int application) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT epoch FROM ocs_application_lease WHERE application_dbid = ?")) {
      select.setInt(1, application);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** A lease that nobody has had; it fails if another server is quicker. */
  private static void insert(Connection connection, int application) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ocs_application_lease (application_dbid, epoch, node, process, expires_at)"
                + " VALUES (?, 0, '', '', 0)")) {
      insert.setInt(1, application);
      insert.executeUpdate();
    }
  }

  private static boolean raise(
      Connection connection,
      LeaseDialect dialect,
      int application,
      Holder holder,
      Duration duration)
      throws SQLException {
    String now = dialect.nowMillis();
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE ocs_application_lease SET epoch = epoch + 1, node = ?, process = ?, expires_at = "
                + now
                + " + ? WHERE application_dbid = ? AND expires_at <= "
                + now)) {
      update.setString(1, holder.node());
      update.setString(2, holder.process());
      update.setLong(3, duration.toMillis());
      update.setInt(4, application);
      return update.executeUpdate() == 1;
    }
  }

  private static boolean update(Connection connection, String change, Term term, Holder holder)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE ocs_application_lease SET "
                + change
                + " WHERE application_dbid = ? AND epoch = ? AND process = ?")) {
      update.setInt(1, term.application());
      update.setLong(2, term.epoch());
      update.setString(3, holder.process());
      return update.executeUpdate() == 1;
    }
  }

  @Override
  public boolean isOfAnotherProcess(RuntimeException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == FILE_IN_USE);
  }
}
