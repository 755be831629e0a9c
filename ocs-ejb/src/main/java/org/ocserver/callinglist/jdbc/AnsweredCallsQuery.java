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

/** Counts, hour by hour, whom a campaign reached and whom it lost. */
record AnsweredCallsQuery(int campaignDbid, Instant since, Duration inTime) {
  private static final String SQL =
      "SELECT hour_number, COUNT(*), SUM(lost) FROM (SELECT begun_at / 3600000 AS hour_number,"
          + " CASE WHEN abandoned IS NOT NULL OR agent_answered - cpd_completed > ? THEN 1 ELSE 0 END"
          + " AS lost FROM ocs_call_attempt WHERE campaign_dbid = ? AND begun_at >= ?"
          + " AND (abandoned IS NOT NULL OR agent_answered IS NOT NULL)) calls"
          + " GROUP BY hour_number ORDER BY hour_number";

  List<AnsweredCalls> run(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SQL)) {
      select.setLong(1, inTime.toMillis());
      select.setInt(2, campaignDbid);
      select.setLong(3, since.toEpochMilli());
      List<AnsweredCalls> hours = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hours.add(
              new AnsweredCalls(
                  Instant.EPOCH.plus(Duration.ofHours(row.getLong(1))),
                  row.getLong(2),
                  row.getLong(3)));
        }
      }
      return hours;
    }
  }
}
