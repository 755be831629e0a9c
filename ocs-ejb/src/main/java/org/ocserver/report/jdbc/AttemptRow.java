package org.ocserver.report.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.report.CallAttempt;

/** Reads an attempt from a row of {@code ocs_call_attempt}. */
final class AttemptRow {
  private AttemptRow() {}

  static CallAttempt read(ResultSet row) throws SQLException {
    return new CallAttempt(
        row.getString("guid"),
        row.getInt("application_dbid"),
        row.getInt("campaign_dbid"),
        row.getInt("campaign_group_dbid"),
        row.getInt("list_dbid"),
        row.getInt("record_id"),
        row.getInt("chain_id"),
        row.getInt("record_handle"),
        row.getString("phone"),
        row.getInt("attempt_number"),
        Instant.ofEpochMilli(row.getLong("begun_at")),
        new AttemptDetails(
            integer(row, "chain_n"),
            integer(row, "tz_dbid"),
            time(row, "scheduled_at"),
            integer(row, "optimize_by"),
            integer(row, "optimize_goal")),
        end(row));
  }

  private static Optional<AttemptEnd> end(ResultSet row) throws SQLException {
    Optional<Instant> endedAt = time(row, "ended_at");
    if (endedAt.isEmpty()) {
      return Optional.empty();
    }
    Map<AttemptMoment, Instant> moments = new EnumMap<>(AttemptMoment.class);
    for (AttemptMoment moment : AttemptMoment.values()) {
      time(row, moment.column()).ifPresent(at -> moments.put(moment, at));
    }
    return Optional.of(
        new AttemptEnd(
            row.getString("guid"),
            row.getBoolean("dialed"),
            row.getInt("call_result"),
            text(row, "agent_id").orElse(""),
            endedAt.get(),
            moments,
            text(row, "remark").orElse(""),
            blockedBy(row),
            row.getBoolean("attended")));
  }

  private static Optional<BlockingRule> blockedBy(ResultSet row) throws SQLException {
    Optional<String> name = text(row, "blocking_rule");
    OptionalInt type = integer(row, "blocking_rule_type");
    return name.isEmpty() && type.isEmpty()
        ? Optional.empty()
        : Optional.of(new BlockingRule(name.orElse(""), type));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static OptionalInt integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
