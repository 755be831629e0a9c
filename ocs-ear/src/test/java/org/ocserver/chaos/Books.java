package org.ocserver.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.chaos.audit.BookedAttempt;
import org.ocserver.chaos.audit.ListRow;

/** The calling list's table and the attempts, as they stood at one moment. */
record Books(Instant at, List<BookedAttempt> attempts, List<ListRow> rows) {
  static final String TABLE = "customers";

  private static final String ATTEMPTS =
      "SELECT guid, record_id, chain_id, record_handle, begun_at, ended_at, dialed, call_result"
          + " FROM ocs_call_attempt ORDER BY begun_at";
  private static final String ROWS =
      "SELECT record_id, chain_id, contact_info, record_status, call_result, attempt, app_id FROM "
          + TABLE;

  static Books read(ChaosDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      Books books = new Books(Instant.now(), attempts(connection), rows(connection));
      connection.rollback();
      return books;
    }
  }

  private static List<BookedAttempt> attempts(Connection connection) throws SQLException {
    List<BookedAttempt> attempts = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(ATTEMPTS)) {
      while (row.next()) {
        attempts.add(
            new BookedAttempt(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Optional.ofNullable(row.getObject(6, Long.class)).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.getObject(7, Boolean.class)),
                Optional.ofNullable(row.getObject(8, Integer.class))));
      }
    }
    return attempts;
  }

  private static List<ListRow> rows(Connection connection) throws SQLException {
    List<ListRow> rows = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(ROWS)) {
      while (row.next()) {
        rows.add(
            new ListRow(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getObject(7) != null));
      }
    }
    return rows;
  }
}
