package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What open dialers do, as VICIdial's hopper: for each record one row is claimed, that row is
 * selected, and at the end updated; each statement is a transaction.
 */
final class Hopper implements AutoCloseable {
  private static final int SERVER = 999;

  private final PreparedStatement claim;
  private final PreparedStatement select;
  private final PreparedStatement update;

  Hopper(Connection connection, String table) throws SQLException {
    connection.setAutoCommit(true);
    claim =
        connection.prepareStatement(
            "UPDATE \"%1$s\" SET \"record_status\" = 2, \"app_id\" = %2$d WHERE \"record_id\" = (SELECT \"record_id\" FROM \"%1$s\" WHERE \"record_status\" = 1 AND \"record_type\" = 2 ORDER BY \"record_id\" LIMIT 1)"
                .formatted(table, SERVER));
    select =
        connection.prepareStatement(
            "SELECT * FROM \"%s\" WHERE \"record_status\" = 2 AND \"app_id\" = %d LIMIT 1"
                .formatted(table, SERVER));
    update =
        connection.prepareStatement(
            "UPDATE \"%s\" SET \"record_status\" = 3, \"call_result\" = 33, \"attempt\" = \"attempt\" + 1, \"app_id\" = NULL WHERE \"record_id\" = ?"
                .formatted(table));
  }

  /** Dials one record. */
  void dial() throws SQLException {
    claim.executeUpdate();
    try (ResultSet row = select.executeQuery()) {
      row.next();
      update.setInt(1, row.getInt("record_id"));
    }
    update.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    claim.close();
    select.close();
    update.close();
  }
}
