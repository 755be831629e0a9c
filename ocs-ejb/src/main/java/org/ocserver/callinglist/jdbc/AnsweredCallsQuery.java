package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.AnsweredCalls;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CampaignCalls;
import org.ocserver.callinglist.OwnCalls;

/**
 * Counts whom a campaign reached and whom it lost, but for a session's own calls.
 *
 * <p>What is open is asked for first: an attempt that ends meanwhile is then asked for once too
 * often, and never missed.
 */
record AnsweredCallsQuery(AnsweredQuestion question) {
  private static final int MACHINE = CallResult.ANSWERING_MACHINE_DETECTED.value();

  /** A person who waited for an agent; a call action or an application keeps nobody waiting. */
  private static final String REACHED =
      "(abandoned IS NOT NULL OR agent_answered IS NOT NULL AND NOT attended)";

  CampaignCalls run(Connection connection) throws SQLException {
    Optional<Instant> oldestOpen = oldestOpen(connection);
    return new CampaignCalls(spans(connection), oldestOpen, predictiveSessions(connection));
  }

  private Optional<Instant> oldestOpen(Connection connection) throws SQLException {
    SqlText sql =
        SqlText.of("SELECT MIN(begun_at) FROM ocs_call_attempt WHERE ")
            .add(others())
            .add(" AND begun_at >= ? AND ended_at IS NULL", question.since().toEpochMilli());
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      long begun = row.getLong(1);
      return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(begun));
    }
  }

  private int predictiveSessions(Connection connection) throws SQLException {
    OwnCalls own = question.but();
    SqlText sql =
        SqlText.of("SELECT COUNT(*) FROM (SELECT DISTINCT application_dbid, campaign_group_dbid")
            .add(" FROM ocs_call_attempt WHERE campaign_dbid = ?", question.campaignDbid())
            .add(" AND (application_dbid <> ?", own.applicationDbid())
            .add(" OR campaign_group_dbid <> ?)", own.campaignGroupDbid())
            .add(" AND begun_at >= ?", question.recent().toEpochMilli())
            .add(" AND optimize_by IS NOT NULL) sessions");
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private List<AnsweredCalls> spans(Connection connection) throws SQLException {
    Duration span = question.span();
    SqlText sql =
        SqlText.of("SELECT span_number, SUM(reached), SUM(lost), COUNT(*) - SUM(reached) FROM")
            .add(" (SELECT begun_at / ? AS span_number,", span.toMillis())
            .add(" CASE WHEN " + REACHED + " THEN 1 ELSE 0 END AS reached,")
            .add(" CASE WHEN abandoned IS NOT NULL OR agent_answered - cpd_completed > ?", inTime())
            .add(" AND NOT attended THEN 1 ELSE 0 END AS lost FROM ocs_call_attempt WHERE ")
            .add(others())
            .add(" AND begun_at >= ?", question.since().toEpochMilli())
            .add(" AND (" + REACHED + " OR call_result = ?))", MACHINE)
            .add(" calls GROUP BY span_number ORDER BY span_number");
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      List<AnsweredCalls> spans = new ArrayList<>();
      while (row.next()) {
        spans.add(
            new AnsweredCalls(
                Instant.EPOCH.plus(span.multipliedBy(row.getLong(1))),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4)));
      }
      return spans;
    }
  }

  private long inTime() {
    return question.inTime().toMillis();
  }

  /** The campaign's attempts but the session's own. */
  private SqlText others() {
    OwnCalls own = question.but();
    return SqlText.of("campaign_dbid = ?", question.campaignDbid())
        .add(" AND (application_dbid <> ?", own.applicationDbid())
        .add(" OR campaign_group_dbid <> ?", own.campaignGroupDbid())
        .add(" OR begun_at < ?)", own.loadedAt().toEpochMilli());
  }
}
