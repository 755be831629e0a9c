package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.callinglist.AnsweredCalls;
import org.ocserver.callinglist.CallResult;

/** Counts, span by span, whom a campaign reached and whom it lost. */
record AnsweredCallsQuery(int campaignDbid, Instant since, Duration inTime, Duration span) {
  private static final String REACHED = "(abandoned IS NOT NULL OR agent_answered IS NOT NULL)";

  private static final String SQL =
      "SELECT span_number, SUM(reached), SUM(lost), COUNT(*) - SUM(reached) FROM"
          + " (SELECT begun_at / ? AS span_number, CASE WHEN "
          + REACHED
          + " THEN 1 ELSE 0 END AS reached, CASE WHEN abandoned IS NOT NULL"
          + " OR agent_answered - cpd_completed > ? THEN 1 ELSE 0 END AS lost"
          + " FROM ocs_call_attempt WHERE campaign_dbid = ? AND begun_at >= ? AND ("
          + REACHED
          + " OR call_result = ?)) calls GROUP BY span_number ORDER BY span_number";

  List<AnsweredCalls> run(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SQL)) {
      select.setLong(1, span.toMillis());
      select.setLong(2, inTime.toMillis());
      select.setInt(3, campaignDbid);
      select.setLong(4, since.toEpochMilli());
      select.setInt(5, CallResult.ANSWERING_MACHINE_DETECTED.value());
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
}
