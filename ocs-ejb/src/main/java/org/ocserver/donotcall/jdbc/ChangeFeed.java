package org.ocserver.donotcall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.donotcall.DoNotCallAddition;
import org.ocserver.donotcall.DoNotCallChange;
import org.ocserver.donotcall.DoNotCallEntry;
import org.ocserver.donotcall.DoNotCallRemoval;

/** The numbered changes, within a transaction of the caller. */
final class ChangeFeed {
  private final Connection connection;

  ChangeFeed(Connection connection) {
    this.connection = connection;
  }

  long last() throws SQLException {
    String sql = "SELECT change_number FROM ocs_donotcall_last_change";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("ocs_donotcall_last_change has no row");
      }
      return row.getLong(1);
    }
  }

  List<DoNotCallChange> after(long number, int most) throws SQLException {
    String sql =
        "SELECT tenant_dbid, phone, customer_id, expires_at, change_number, is_removed"
            + " FROM ocs_donotcall_change WHERE change_number > ? ORDER BY change_number";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setMaxRows(most);
      select.setLong(1, number);
      List<DoNotCallChange> changes = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changes.add(
              new DoNotCallChange(
                  row.getLong(5), JdbcDoNotCallStore.entry(row), row.getBoolean(6)));
        }
      }
      return changes;
    }
  }

  /** Other writers wait from here on until the commit. */
  void append(List<DoNotCallAddition> additions) throws SQLException {
    long number = take(additions.size());
    try (PreparedStatement insert = insert()) {
      for (DoNotCallAddition addition : additions) {
        bind(insert, ++number, addition.entry(), false, addition.at());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Other writers wait from here on until the commit. */
  void append(DoNotCallRemoval removal) throws SQLException {
    long number = take(1);
    DoNotCallEntry entry =
        new DoNotCallEntry(
            removal.tenantDbid(), removal.phone(), removal.customerId(), Optional.empty());
    try (PreparedStatement insert = insert()) {
      bind(insert, number + 1, entry, true, removal.at());
      insert.executeUpdate();
    }
  }

  int forgetBefore(Instant time) throws SQLException {
    String sql = "DELETE FROM ocs_donotcall_change WHERE changed_at < ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, time.toEpochMilli());
      return delete.executeUpdate();
    }
  }

  /** Takes that many numbers and says the one before them. */
  private long take(int count) throws SQLException {
    String sql = "UPDATE ocs_donotcall_last_change SET change_number = change_number + ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, count);
      update.executeUpdate();
    }
    return last() - count;
  }

  private PreparedStatement insert() throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO ocs_donotcall_change (change_number, tenant_dbid, phone, customer_id,"
            + " expires_at, is_removed, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
  }

  private static void bind(
      PreparedStatement insert, long number, DoNotCallEntry entry, boolean removed, Instant at)
      throws SQLException {
    insert.setLong(1, number);
    insert.setInt(2, entry.tenantDbid());
    insert.setString(3, entry.phone());
    insert.setString(4, entry.customerId());
    insert.setObject(5, entry.expiresAt().map(Instant::toEpochMilli).orElse(null), Types.BIGINT);
    insert.setBoolean(6, removed);
    insert.setLong(7, at.toEpochMilli());
  }
}
