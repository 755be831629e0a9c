package org.ocserver.inventory.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.inventory.RecordState;

/**
 * The records of a table with what decides on them, as a subquery with its values: the columns of
 * {@link #STATE}, and those asked for.
 */
final class RecordQuery {
  /** The columns that make a {@link RecordState}. */
  static final String STATE =
      "in_list, status, record_type_now, due_in, exhausted, chain_held, zone, window_from, window_till";

  private final List<Object> values = new ArrayList<>();
  private final String sql;

  /**
   * @param columns of the table, beside the state
   */
  RecordQuery(ListTable table, Instant at, List<String> columns) {
    String more = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
    sql =
        "SELECT %s AS in_list, COALESCE(\"record_status\", 0) AS status, COALESCE(\"record_type\", 0) AS record_type_now, %s AS due_in, %s AS exhausted, %s AS chain_held, COALESCE(\"tz_dbid\", 0) AS zone, COALESCE(\"daily_from\", 0) AS window_from, COALESCE(\"daily_till\", 0) AS window_till%s FROM %s"
            .formatted(
                inList(table),
                dueIn(at),
                exhausted(table),
                chainHeld(table),
                more,
                quoted(table.table()));
  }

  private String inList(ListTable table) {
    if (table.filter().condition().isEmpty()) {
      return "1";
    }
    values.addAll(table.filter().values());
    return "CASE WHEN (" + table.filter().condition() + ") THEN 1 ELSE 0 END";
  }

  private String dueIn(Instant at) {
    long now = at.getEpochSecond();
    values.add(RecordType.GENERAL.value());
    values.add(now);
    values.add(now + (RecordState.NEVER - 1) * 3600L);
    values.add(now - 3599);
    return "CASE WHEN \"record_type\" = ? OR \"dial_sched_time\" <= ? THEN 0 WHEN \"dial_sched_time\" <= ? THEN CAST((\"dial_sched_time\" - ?) / 3600 AS INTEGER) ELSE "
        + RecordState.NEVER
        + " END";
  }

  private String exhausted(ListTable table) {
    if (table.maxAttempts() == 0) {
      return "0";
    }
    values.add(table.maxAttempts());
    return "CASE WHEN \"attempt\" >= ? THEN 1 ELSE 0 END";
  }

  private String chainHeld(ListTable table) {
    values.add(RecordStatus.READY.value());
    values.add(RecordStatus.RETRIEVED.value());
    return "CASE WHEN \"record_status\" = ? AND \"chain_id\" IN (SELECT held.\"chain_id\" FROM %s held WHERE held.\"record_status\" = ?) THEN 1 ELSE 0 END"
        .formatted(quoted(table.table()));
  }

  /** The query, to be put in brackets. */
  String sql() {
    return sql;
  }

  /** Binds the query's values. */
  int bind(PreparedStatement statement) throws SQLException {
    int place = 1;
    for (Object value : values) {
      statement.setObject(place++, value);
    }
    return place;
  }

  /** The state in a row that begins with {@link #STATE}. */
  static RecordState state(ResultSet row) throws SQLException {
    return new RecordState(
        row.getInt(1) == 1,
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5) == 1,
        row.getInt(6) == 1,
        row.getInt(7),
        new DailyWindow(row.getInt(8), row.getInt(9)));
  }

  /** The column of the customer's id; an empty text if the table has none. */
  static String customerColumn(ListTable table) {
    boolean isThere =
        table.customFields().stream()
            .anyMatch(field -> field.name().equals(table.customerIdColumn()));
    return isThere ? quoted(table.customerIdColumn()) : "''";
  }
}
