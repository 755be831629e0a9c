package org.ocserver.report.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.report.PendingReport;
import org.ocserver.report.ReportOutbox;

/** The reports of {@code ocs_attempt_report}. */
public final class JdbcReportOutbox implements ReportOutbox {
  private static final int WAITS = 0;
  private static final int SET_ASIDE = 1;

  private final LocalTransaction transaction;

  public JdbcReportOutbox(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public List<PendingReport> next(int applicationDbid, int max) {
    return transaction.run("Reading reports", connection -> next(connection, applicationDbid, max));
  }

  private static List<PendingReport> next(Connection connection, int applicationDbid, int max)
      throws SQLException {
    // The order names the whole index: only so H2 goes along it instead of sorting the backlog.
    String sql =
        """
        SELECT r.id AS report_id, r.sequence_num AS report_sequence, a.*
        FROM (SELECT id, guid, sequence_num FROM ocs_attempt_report
              WHERE application_dbid = ? AND state = ?
              ORDER BY application_dbid, state, id LIMIT ?) r
        JOIN ocs_call_attempt a ON a.guid = r.guid ORDER BY r.id
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, applicationDbid);
      select.setInt(2, WAITS);
      select.setInt(3, max);
      List<PendingReport> reports = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reports.add(
              new PendingReport(
                  row.getLong("report_id"), row.getInt("report_sequence"), AttemptRow.read(row)));
        }
      }
      return reports;
    }
  }

  @Override
  public void delivered(List<PendingReport> reports) {
    transaction.run(
        "Ticking off reports",
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM ocs_attempt_report WHERE id = ?")) {
            for (PendingReport report : reports) {
              delete.setLong(1, report.id());
              delete.addBatch();
            }
            return delete.executeBatch().length;
          }
        });
  }

  @Override
  public void setAside(PendingReport report) {
    transaction.run(
        "Setting a report aside",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE ocs_attempt_report SET state = ? WHERE id = ?")) {
            update.setInt(1, SET_ASIDE);
            update.setLong(2, report.id());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public int resume(int applicationDbid) {
    return transaction.run(
        "Resuming reports",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE ocs_attempt_report SET state = ? WHERE application_dbid = ? AND state = ?")) {
            update.setInt(1, WAITS);
            update.setInt(2, applicationDbid);
            update.setInt(3, SET_ASIDE);
            return update.executeUpdate();
          }
        });
  }
}
