package org.ocserver.report.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.report.AttemptHistory;
import org.ocserver.report.AttemptQuery;
import org.ocserver.report.CallAttempt;

/** The attempts of {@code ocs_call_attempt}, by its index on start and GUID. */
public final class JdbcAttemptHistory implements AttemptHistory {
  private final LocalTransaction transaction;

  public JdbcAttemptHistory(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public List<CallAttempt> page(AttemptQuery query, Optional<CallAttempt> after, int max) {
    return transaction.run(
        "Reading the history", connection -> page(connection, query, after, max));
  }

  private static List<CallAttempt> page(
      Connection connection, AttemptQuery query, Optional<CallAttempt> after, int max)
      throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM ocs_call_attempt WHERE begun_at >= ?");
    List<Object> values = new ArrayList<>();
    values.add(
        after
            .map(CallAttempt::begunAt)
            .or(query::from)
            .map(at -> at.toEpochMilli())
            .orElse(Long.MIN_VALUE));
    if (query.till().isPresent()) {
      sql.append(" AND begun_at < ?");
      values.add(query.till().get().toEpochMilli());
    }
    if (query.listDbid().isPresent()) {
      sql.append(" AND list_dbid = ?");
      values.add(query.listDbid().getAsInt());
    }
    if (query.campaignGroupDbid().isPresent()) {
      sql.append(" AND campaign_group_dbid = ?");
      values.add(query.campaignGroupDbid().getAsInt());
    }
    if (after.isPresent()) {
      sql.append(" AND (begun_at > ? OR guid > ?)");
      values.add(after.get().begunAt().toEpochMilli());
      values.add(after.get().guid());
    }
    sql.append(" ORDER BY begun_at, guid LIMIT ?");
    values.add(max);
    try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      List<CallAttempt> page = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          page.add(AttemptRow.read(row));
        }
      }
      return page;
    }
  }
}
