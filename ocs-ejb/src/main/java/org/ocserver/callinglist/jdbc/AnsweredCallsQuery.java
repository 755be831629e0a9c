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
  /** A person who waited for an agent; a call action or an application keeps nobody waiting. */
  private static final String REACHED =
      "(abandoned IS NOT NULL OR agent_answered IS NOT NULL AND NOT attended)";

  private static final String OTHERS =
      " campaign_dbid = ? AND (application_dbid <> ? OR campaign_group_dbid <> ? OR begun_at < ?)";

  private static final String OTHER_SESSIONS =
      " campaign_dbid = ? AND (application_dbid <> ? OR campaign_group_dbid <> ?)";

  private static final String OPEN =
      "SELECT MIN(begun_at) FROM ocs_call_attempt WHERE"
          + OTHERS
          + " AND begun_at >= ? AND ended_at IS NULL";

  private static final String PREDICTIVE =
      "SELECT COUNT(*) FROM (SELECT DISTINCT application_dbid, campaign_group_dbid"
          + " FROM ocs_call_attempt WHERE"
          + OTHER_SESSIONS
          + " AND begun_at >= ? AND optimize_by IS NOT NULL) sessions";

  private static final String SPANS =
      "SELECT span_number, SUM(reached), SUM(lost), COUNT(*) - SUM(reached) FROM"
          + " (SELECT begun_at / ? AS span_number, CASE WHEN "
          + REACHED
          + " THEN 1 ELSE 0 END AS reached, CASE WHEN abandoned IS NOT NULL"
          + " OR agent_answered - cpd_completed > ? AND NOT attended THEN 1 ELSE 0 END AS lost"
          + " FROM ocs_call_attempt WHERE"
          + OTHERS
          + " AND begun_at >= ? AND ("
          + REACHED
          + " OR call_result = ?)) calls GROUP BY span_number ORDER BY span_number";

  CampaignCalls run(Connection connection) throws SQLException {
    Optional<Instant> oldestOpen = oldestOpen(connection);
    return new CampaignCalls(spans(connection), oldestOpen, predictiveSessions(connection));
  }

  private Optional<Instant> oldestOpen(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OPEN)) {
      int next = bindOthers(select, 1);
      select.setLong(next, question.since().toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long begun = row.getLong(1);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(begun));
      }
    }
  }

  private int predictiveSessions(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PREDICTIVE)) {
      int next = bindOtherSessions(select, 1);
      select.setLong(next, question.recent().toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private List<AnsweredCalls> spans(Connection connection) throws SQLException {
    Duration span = question.span();
    try (PreparedStatement select = connection.prepareStatement(SPANS)) {
      select.setLong(1, span.toMillis());
      select.setLong(2, question.inTime().toMillis());
      int next = bindOthers(select, 3);
      select.setLong(next, question.since().toEpochMilli());
      select.setInt(next + 1, CallResult.ANSWERING_MACHINE_DETECTED.value());
      List<AnsweredCalls> spans = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          spans.add(
              new AnsweredCalls(
                  Instant.EPOCH.plus(span.multipliedBy(row.getLong(1))),
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4)));
        }
      }
      return spans;
    }
  }

  /** Gives the place of the next value. */
  private int bindOthers(PreparedStatement select, int from) throws SQLException {
    int next = bindOtherSessions(select, from);
    select.setLong(next, question.but().loadedAt().toEpochMilli());
    return next + 1;
  }

  private int bindOtherSessions(PreparedStatement select, int from) throws SQLException {
    OwnCalls own = question.but();
    select.setInt(from, question.campaignDbid());
    select.setInt(from + 1, own.applicationDbid());
    select.setInt(from + 2, own.campaignGroupDbid());
    return from + 3;
  }
}
