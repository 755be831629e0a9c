package org.ocserver.inventory.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.inventory.PastCall;
import org.ocserver.inventory.PastCalls;

/** Reads {@code ocs_call_attempt}. Thread safe. */
public final class JdbcPastCalls implements PastCalls {
  private static final String REMARK = "remark";

  private final LocalTransaction transaction;

  public JdbcPastCalls(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public List<PastCall> ofRecord(String table, int recordId, Instant from, Instant till) {
    return find("list_table = ? AND record_id = ?", List.of(table, recordId), from, till);
  }

  @Override
  public List<PastCall> ofNumber(Collection<String> phones, Instant from, Instant till) {
    String markers = String.join(", ", Collections.nCopies(phones.size(), "?"));
    return find("phone IN (" + markers + ")", List.copyOf(phones), from, till);
  }

  private List<PastCall> find(String condition, List<?> values, Instant from, Instant till) {
    String sql =
        "SELECT * FROM ocs_call_attempt WHERE %s AND begun_at > ? AND begun_at <= ? ORDER BY begun_at DESC, guid LIMIT ?"
            .formatted(condition);
    return transaction.run(
        "Reading attempts",
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object value : values) {
              select.setObject(place++, value);
            }
            select.setLong(place++, from.toEpochMilli());
            select.setLong(place++, till.toEpochMilli());
            select.setInt(place, MOST);
            try (ResultSet row = select.executeQuery()) {
              boolean hasRemark = hasRemark(row.getMetaData());
              List<PastCall> calls = new ArrayList<>();
              while (row.next()) {
                calls.add(call(row, hasRemark));
              }
              return calls;
            }
          }
        });
  }

  /** Servers of the time before had no remarks. */
  private static boolean hasRemark(ResultSetMetaData columns) throws SQLException {
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnLabel(i).equalsIgnoreCase(REMARK)) {
        return true;
      }
    }
    return false;
  }

  private static PastCall call(ResultSet row, boolean hasRemark) throws SQLException {
    return new PastCall(
        row.getString("guid"),
        row.getInt("list_dbid"),
        row.getInt("record_id"),
        row.getInt("campaign_group_dbid"),
        row.getString("phone"),
        row.getInt("attempt_number"),
        Instant.ofEpochMilli(row.getLong("begun_at")),
        Optional.ofNullable(row.getObject("ended_at", Long.class)).map(Instant::ofEpochMilli),
        Optional.ofNullable(row.getObject("dialed", Boolean.class)),
        Optional.ofNullable(row.getObject("call_result", Integer.class)),
        text(row, "agent_id"),
        hasRemark ? text(row, REMARK) : "");
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
