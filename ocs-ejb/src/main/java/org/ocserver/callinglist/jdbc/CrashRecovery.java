package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.ChainStore.Recovery;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;

/** Puts in order what a server left behind in one table. */
final class CrashRecovery {
  /** What the book says of an attempt that was open when the server went down. */
  static final String REMARK = "the server went down during the attempt";

  private record OpenAttempt(String guid, int recordId, int chainId, int number, long begunAt) {}

  private final Connection connection;
  private final int applicationDbid;
  private final ListTable table;
  private final AttemptBook book;

  CrashRecovery(Connection connection, int applicationDbid, ListTable table, AttemptBook book) {
    this.book = book;
    this.connection = connection;
    this.applicationDbid = applicationDbid;
    this.table = table;
  }

  Recovery run(Instant at) throws SQLException {
    int stale = 0;
    List<OpenAttempt> open = openAttempts();
    for (OpenAttempt attempt : open) {
      stale += markStale(attempt);
      retireRestOfChain(attempt);
    }
    book.close(connection, open.stream().map(attempt -> end(attempt, at)).toList());
    int released = releaseTheRest();
    MachineTable.dropForgotten(connection, table);
    return new Recovery(stale, released);
  }

  private List<OpenAttempt> openAttempts() throws SQLException {
    String sql =
        "SELECT guid, record_id, chain_id, attempt_number, begun_at FROM ocs_call_attempt WHERE application_dbid = ? AND ended_at IS NULL AND list_table = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, applicationDbid);
      select.setString(2, table.table());
      List<OpenAttempt> open = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          open.add(
              new OpenAttempt(
                  row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5)));
        }
      }
      return open;
    }
  }

  private int markStale(OpenAttempt attempt) throws SQLException {
    String sql =
        "UPDATE %s SET \"record_status\" = ?, \"call_result\" = ?, \"attempt\" = ?, \"call_time\" = ?, \"app_id\" = NULL, \"group_id\" = NULL WHERE \"record_id\" = ? AND \"record_status\" = ? AND \"app_id\" = ?"
            .formatted(quoted(table.table()));
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, RecordStatus.STALE.value());
      update.setInt(2, CallResult.STALE.value());
      update.setInt(3, attempt.number());
      update.setInt(4, (int) (attempt.begunAt() / 1000));
      update.setInt(5, attempt.recordId());
      update.setInt(6, RecordStatus.RETRIEVED.value());
      update.setInt(7, applicationDbid);
      return update.executeUpdate();
    }
  }

  /** The customer may have been reached: the chain's other numbers are not to be dialed either. */
  private void retireRestOfChain(OpenAttempt attempt) throws SQLException {
    String sql =
        "UPDATE %s SET \"record_status\" = ?, \"app_id\" = NULL, \"group_id\" = NULL WHERE \"chain_id\" = ? AND \"record_status\" = ? AND \"app_id\" = ?"
            .formatted(quoted(table.table()));
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, RecordStatus.UPDATED.value());
      update.setInt(2, attempt.chainId());
      update.setInt(3, RecordStatus.RETRIEVED.value());
      update.setInt(4, applicationDbid);
      update.executeUpdate();
    }
  }

  private static AttemptEnd end(OpenAttempt attempt, Instant at) {
    return new AttemptEnd(attempt.guid(), true, CallResult.STALE.value(), "", at, Map.of(), REMARK);
  }

  private int releaseTheRest() throws SQLException {
    String callbacks =
        Arrays.stream(RecordType.values())
            .filter(RecordType::isKeptForItsGroup)
            .map(type -> String.valueOf(type.value()))
            .collect(Collectors.joining(", "));
    String sql =
        "UPDATE %s SET \"record_status\" = ?, \"app_id\" = NULL, \"group_id\" = CASE WHEN \"record_type\" IN (%s) THEN \"group_id\" END WHERE \"record_status\" = ? AND \"app_id\" = ?"
            .formatted(quoted(table.table()), callbacks);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, RecordStatus.READY.value());
      update.setInt(2, RecordStatus.RETRIEVED.value());
      update.setInt(3, applicationDbid);
      return update.executeUpdate();
    }
  }
}
