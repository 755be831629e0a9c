package org.ocserver.callinglist.jdbc;

import static java.util.stream.Collectors.joining;
import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.InterruptedAttempt;
import org.ocserver.callinglist.LateResult;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.StoredRow;

/** What a desktop says after a crash, within the caller's transaction. */
final class LateReport {
  private static final String REMARK = "told after the server went down during the attempt";

  private final Connection connection;

  LateReport(Connection connection) {
    this.connection = connection;
  }

  Optional<InterruptedAttempt> find(int applicationDbid, int handle) throws SQLException {
    SqlText sql =
        SqlText.of(
            "SELECT guid, campaign_group_dbid, list_dbid, record_id, begun_at FROM ocs_call_attempt WHERE record_handle = ? AND application_dbid = ? AND remark = ?",
            handle,
            applicationDbid,
            CrashRecovery.REMARK);
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new InterruptedAttempt(
                  row.getString(1),
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4),
                  handle,
                  Instant.ofEpochMilli(row.getLong(5))))
          : Optional.empty();
    }
  }

  /** The row as it is then; absent if it is not what the crash has left. */
  Optional<StoredRow> settle(InterruptedAttempt attempt, ListTable table, LateResult result)
      throws SQLException {
    if (update(attempt, table, result) == 0) {
      return Optional.empty();
    }
    correctBook(attempt, result);
    SqlText sql =
        SqlText.of(
            "SELECT * FROM %s WHERE %s = ?"
                .formatted(quoted(table.table()), quoted(MandatoryField.RECORD_ID)),
            attempt.recordId());
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      return Optional.of(RecordReader.row(row, table));
    }
  }

  private int update(InterruptedAttempt attempt, ListTable table, LateResult result)
      throws SQLException {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put(quoted(MandatoryField.RECORD_STATUS), RecordStatus.UPDATED.value());
    result.values().forEach((field, value) -> set.put(quoted(field), value));
    result.agentLogin().ifPresent(login -> set.put(quoted(MandatoryField.AGENT_ID), login));
    for (ListField field : table.customFields()) {
      if (result.customFields().containsKey(field.name())) {
        set.put(
            quoted(field.name()),
            ChainWriter.stored(field.type(), result.customFields().get(field.name())));
      }
    }
    SqlText sql =
        SqlText.of(
                set.keySet().stream()
                    .map(column -> column + " = ?")
                    .collect(joining(", ", "UPDATE " + quoted(table.table()) + " SET ", "")),
                set.values().toArray())
            .add(" WHERE " + quoted(MandatoryField.RECORD_ID) + " = ?", attempt.recordId())
            .add(
                " AND " + quoted(MandatoryField.RECORD_STATUS) + " = ?", RecordStatus.STALE.value())
            .add(" AND " + quoted(MandatoryField.CALL_RESULT) + " = ?", CallResult.STALE.value());
    try (PreparedStatement update = sql.prepare(connection)) {
      return update.executeUpdate();
    }
  }

  private void correctBook(InterruptedAttempt attempt, LateResult result) throws SQLException {
    Object told =
        result.values().getOrDefault(MandatoryField.CALL_RESULT, CallResult.STALE.value());
    SqlText sql =
        SqlText.of(
            "UPDATE ocs_call_attempt SET call_result = ?, agent_id = ?, remark = ? WHERE guid = ?",
            told,
            result.agentLogin().orElse(""),
            REMARK,
            attempt.guid());
    try (PreparedStatement update = sql.prepare(connection)) {
      update.executeUpdate();
    }
  }
}
