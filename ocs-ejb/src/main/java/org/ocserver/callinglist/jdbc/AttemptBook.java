package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.markers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.callinglist.jdbc.RowUpdates.Kind;
import org.ocserver.callinglist.jdbc.RowUpdates.Value;

/**
 * Writes the beginning and the end of attempts, within the caller's transaction. An attempt that
 * begins while history is wanted gets two reports for the history's receiver, in the order in which
 * they are booked: one of its start, one of its end.
 */
final class AttemptBook {
  private static final int START = 0;
  private static final int END = 1;

  private static final int MAX_REMARK = 255;

  private static final RowUpdates CLOSING =
      new RowUpdates(
          "ocs_call_attempt", ending(), List.of(Value.of("guid", Kind.TEXT)), "ended_at IS NULL");

  private final Dialect dialect;
  private final BooleanSupplier historyWanted;

  AttemptBook(Dialect dialect, BooleanSupplier historyWanted) {
    this.dialect = dialect;
    this.historyWanted = historyWanted;
  }

  /** An attempt, and which one of its record it is, from 1. */
  record Numbered(AttemptStart attempt, int number) {}

  /** Begins attempts. */
  void begin(Connection connection, List<Numbered> attempts) throws SQLException {
    if (attempts.isEmpty()) {
      return;
    }
    boolean reported = historyWanted.getAsBoolean();
    String sql =
        "INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid, campaign_group_dbid, list_dbid, list_table, record_id, chain_id, record_handle, phone, attempt_number, begun_at, chain_n, tz_dbid, scheduled_at, optimize_by, optimize_goal, reported) VALUES (%s)"
            .formatted(markers(18));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Numbered attempt : attempts) {
        bind(insert, attempt.attempt());
        insert.setInt(11, attempt.number());
        insert.setBoolean(18, reported);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    if (reported) {
      report(
          connection, attempts.stream().map(a -> a.attempt().guid()).toList(), START, "begun_at");
    }
  }

  private static void bind(PreparedStatement insert, AttemptStart attempt) throws SQLException {
    insert.setString(1, attempt.guid());
    insert.setInt(2, attempt.applicationDbid());
    insert.setInt(3, attempt.campaignDbid());
    insert.setInt(4, attempt.campaignGroupDbid());
    insert.setInt(5, attempt.table().listDbid());
    insert.setString(6, attempt.table().table());
    insert.setInt(7, attempt.recordId());
    insert.setInt(8, attempt.chainId());
    insert.setInt(9, attempt.recordHandle());
    insert.setString(10, attempt.phone());
    insert.setLong(12, attempt.at().toEpochMilli());
    AttemptDetails details = attempt.details();
    bind(insert, 13, details.chainN());
    bind(insert, 14, details.timeZoneDbid());
    bind(insert, 15, details.scheduledAt());
    bind(insert, 16, details.optimizeBy());
    bind(insert, 17, details.optimizeGoal());
  }

  /**
   * Closes attempts; one that is closed already stays as it is.
   *
   * @return those that were closed before in this very way, by their guids
   */
  Set<String> close(Connection connection, List<AttemptEnd> attempts) throws SQLException {
    if (attempts.isEmpty()) {
      return Set.of();
    }
    List<AttemptEnd> inOrder =
        attempts.stream().sorted(Comparator.comparing(AttemptEnd::at)).toList();
    boolean[] changed =
        CLOSING.run(connection, dialect, inOrder.stream().map(AttemptBook::row).toList());
    List<String> closed =
        IntStream.range(0, changed.length)
            .filter(i -> changed[i])
            .mapToObj(i -> inOrder.get(i).guid())
            .toList();
    report(connection, closed, END, "ended_at");
    return closedBefore(
        connection,
        IntStream.range(0, changed.length)
            .filter(i -> !changed[i])
            .mapToObj(inOrder::get)
            .toList());
  }

  private static Set<String> closedBefore(Connection connection, List<AttemptEnd> unchanged)
      throws SQLException {
    if (unchanged.isEmpty()) {
      return Set.of();
    }
    Map<String, Long> ends = new HashMap<>();
    unchanged.forEach(end -> ends.put(end.guid(), end.at().toEpochMilli()));
    SqlText sql =
        SqlText.of(
            "SELECT guid, ended_at FROM ocs_call_attempt WHERE guid = ANY(?)",
            (Object) ends.keySet().toArray(String[]::new));
    Set<String> before = new HashSet<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        if (row.getLong(2) == ends.get(row.getString(1))) {
          before.add(row.getString(1));
        }
      }
    }
    return before;
  }

  private static List<Value> ending() {
    List<Value> set = new ArrayList<>();
    for (AttemptMoment moment : AttemptMoment.values()) {
      set.add(Value.of(moment.column(), Kind.LONG));
    }
    set.add(Value.of("ended_at", Kind.LONG));
    set.add(Value.of("dialed", Kind.BOOLEAN));
    set.add(Value.of("call_result", Kind.INTEGER));
    set.add(Value.of("agent_id", Kind.TEXT));
    set.add(Value.of("remark", Kind.TEXT));
    set.add(Value.of("blocking_rule", Kind.TEXT));
    set.add(Value.of("blocking_rule_type", Kind.INTEGER));
    set.add(Value.of("attended", Kind.BOOLEAN));
    return set;
  }

  private static Object[] row(AttemptEnd attempt) {
    List<Object> row = new ArrayList<>();
    for (AttemptMoment moment : AttemptMoment.values()) {
      Instant at = attempt.moments().get(moment);
      row.add(at == null ? null : at.toEpochMilli());
    }
    row.add(attempt.at().toEpochMilli());
    row.add(attempt.dialed());
    row.add(attempt.callResult());
    row.add(textOrNull(attempt.agentLogin()));
    row.add(textOrNull(storable(attempt.remark())));
    row.add(attempt.blockedBy().map(BlockingRule::name).orElse(null));
    OptionalInt rule = attempt.blockedBy().map(BlockingRule::type).orElse(OptionalInt.empty());
    row.add(rule.isPresent() ? rule.getAsInt() : null);
    row.add(attempt.attended());
    row.add(attempt.guid());
    return row.toArray();
  }

  private static String storable(String remark) {
    String text = remark.replace('\0', ' ');
    return text.length() <= MAX_REMARK ? text : text.substring(0, MAX_REMARK);
  }

  private static void report(Connection connection, List<String> guids, int sequence, String order)
      throws SQLException {
    if (guids.isEmpty()) {
      return;
    }
    SqlText sql =
        SqlText.of("INSERT INTO ocs_attempt_report (application_dbid, guid, sequence_num)")
            .add(
                " SELECT application_dbid, guid, CAST(? AS INTEGER) FROM ocs_call_attempt",
                sequence)
            .add(" WHERE reported = TRUE AND guid = ANY(?)", (Object) guids.toArray(String[]::new))
            .add(" ORDER BY " + order + ", guid");
    try (PreparedStatement insert = sql.prepare(connection)) {
      insert.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, int at, OptionalInt value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setInt(at, value.getAsInt());
    } else {
      statement.setNull(at, Types.INTEGER);
    }
  }

  private static void bind(PreparedStatement statement, int at, Optional<Instant> time)
      throws SQLException {
    if (time.isPresent()) {
      statement.setLong(at, time.get().toEpochMilli());
    } else {
      statement.setNull(at, Types.BIGINT);
    }
  }

  private static String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
