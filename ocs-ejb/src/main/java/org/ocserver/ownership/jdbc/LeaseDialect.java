package org.ocserver.ownership.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What differs between the databases. */
enum LeaseDialect {
  H2("CURRENT_TIMESTAMP") {
    @Override
    void barOthers(Connection connection, int application) {
      // Those of an earlier term are of this process, or gone with theirs.
    }

    @Override
    void standAmongOthers(Connection connection, int application) {
      // Nobody bars them.
    }
  },
  POSTGRESQL("clock_timestamp()") {
    @Override
    void barOthers(Connection connection, int application) throws SQLException {
      try (Statement patience = connection.createStatement()) {
        patience.execute("SET LOCAL lock_timeout = " + MOST_WAITING_MILLIS);
      }
      if (!tryLock(connection, application)) {
        endSessions(connection, application);
        execute(connection, LOCK, application);
      }
    }

    @Override
    void standAmongOthers(Connection connection, int application) throws SQLException {
      execute(connection, LOCK_SHARED, application);
    }
  };

  /** How long the taker waits for the database sessions that it has ended to be gone. */
  private static final int MOST_WAITING_MILLIS = 3000;

  /** The first half of the lock's key: the table's own number, so that no other schema has it. */
  static final String TABLE_KEY = "'ocs_application_lease'::regclass::oid::int4";

  private static final String TRY_LOCK = "SELECT pg_try_advisory_xact_lock(" + TABLE_KEY + ", ?)";

  private static final String LOCK_SHARED =
      "SELECT pg_advisory_xact_lock_shared(" + TABLE_KEY + ", ?)";

  private static final String LOCK = "SELECT pg_advisory_xact_lock(" + TABLE_KEY + ", ?)";

  private static final String END_SESSIONS =
      "SELECT pg_terminate_backend(pid) FROM pg_locks"
          + " WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND mode = 'ShareLock'"
          + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
          + " AND classid = 'ocs_application_lease'::regclass::oid AND objid = CAST(? AS INT4)::oid"
          + " AND NOT EXISTS (SELECT 1 FROM ocs_application_lease WHERE application_dbid = ?"
          + " AND expires_at > "
          + POSTGRESQL.nowMillis()
          + ")";

  private final String now;

  LeaseDialect(String now) {
    this.now = now;
  }

  static LeaseDialect of(Connection connection) throws SQLException {
    return switch (connection.getMetaData().getDatabaseProductName()) {
      case "H2" -> H2;
      case "PostgreSQL" -> POSTGRESQL;
      default ->
          throw new SQLException(
              "the database is "
                  + connection.getMetaData().getDatabaseProductName()
                  + "; OCS runs on H2 and PostgreSQL");
    };
  }

  /** Milliseconds since 1970 by the database's clock, as it is when this is evaluated. */
  String nowMillis() {
    return "CAST(EXTRACT(EPOCH FROM " + now + ") * 1000 AS BIGINT)";
  }

  /**
   * Ends the transactions of earlier terms, and lets none begin until this one has ended.
   *
   * @throws SQLException if they do not end, or this user of the database may not end them
   */
  abstract void barOthers(Connection connection, int application) throws SQLException;

  /** Makes this one of the transactions that a taker ends: nothing that it holds is in its way. */
  abstract void standAmongOthers(Connection connection, int application) throws SQLException;

  private static boolean tryLock(Connection connection, int application) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK)) {
      statement.setInt(1, application);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Unless another server has taken the lease meanwhile: then they are its sessions. */
  private static void endSessions(Connection connection, int application) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END_SESSIONS)) {
      statement.setInt(1, application);
      statement.setInt(2, application);
      statement.execute();
    }
  }

  private static void execute(Connection connection, String lock, int application)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(lock)) {
      statement.setInt(1, application);
      statement.execute();
    }
  }
}
