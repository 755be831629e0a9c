package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.markers;
import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;

/**
 * Takes chains out of a table. A chain is taken by locking its head, the Ready record of the lowest
 * chain_n: there is one, so two servers never share a chain, and neither waits for the other.
 */
final class ChainRetrieval {
  private final IntSupplier handles;

  ChainRetrieval(IntSupplier handles) {
    this.handles = handles;
  }

  List<Chain> run(Connection connection, Retrieval request) throws SQLException {
    List<Integer> chainIds = lockHeads(connection, request);
    if (chainIds.isEmpty()) {
      return List.of();
    }
    markRetrieved(connection, request, chainIds);
    return read(connection, request, chainIds);
  }

  private static List<Integer> lockHeads(Connection connection, Retrieval request)
      throws SQLException {
    String table = quoted(request.table().table());
    Map<Integer, ZoneId> zones = request.timeZones().all();
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("SELECT h.\"chain_id\" FROM ").append(table);
    sql.append(" h WHERE h.\"record_status\" = ? AND (h.\"record_type\" = ?");
    sql.append(" OR (h.\"record_type\" = ? AND h.\"dial_sched_time\" <= ?))");
    values.add(RecordStatus.READY.value());
    values.add(RecordType.GENERAL.value());
    values.add(RecordType.CAMPAIGN_RESCHEDULED.value());
    values.add((int) request.at().getEpochSecond());
    sql.append(" AND (FALSE");
    zones.forEach(
        (dbid, zone) -> {
          sql.append(" OR (COALESCE(h.\"tz_dbid\", 0) = ? AND ");
          sql.append("((h.\"daily_from\" <= h.\"daily_till\"");
          sql.append(" AND h.\"daily_from\" <= ? AND h.\"daily_till\" > ?)");
          sql.append(" OR (h.\"daily_from\" > h.\"daily_till\"");
          sql.append(" AND (h.\"daily_from\" <= ? OR h.\"daily_till\" > ?))))");
          int second = request.at().atZone(zone).toLocalTime().toSecondOfDay();
          values.addAll(List.of(dbid, second, second, second, second));
        });
    sql.append(") AND NOT EXISTS (SELECT 1 FROM ").append(table).append(" p");
    sql.append(" WHERE p.\"chain_id\" = h.\"chain_id\" AND (p.\"record_status\" = ?");
    sql.append(" OR (p.\"record_status\" = ? AND p.\"chain_n\" < h.\"chain_n\")))");
    values.add(RecordStatus.RETRIEVED.value());
    values.add(RecordStatus.READY.value());
    sql.append(" ORDER BY h.\"record_id\" LIMIT ? FOR UPDATE SKIP LOCKED");
    values.add(request.chains());
    try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
      bind(select, values);
      try (ResultSet rows = select.executeQuery()) {
        List<Integer> chainIds = new ArrayList<>();
        while (rows.next()) {
          chainIds.add(rows.getInt(1));
        }
        return chainIds;
      }
    }
  }

  private static void markRetrieved(
      Connection connection, Retrieval request, List<Integer> chainIds) throws SQLException {
    String sql =
        "UPDATE %s SET \"record_status\" = ?, \"app_id\" = ?, \"group_id\" = ? WHERE %s IN (%s) AND \"record_status\" = ?"
            .formatted(
                quoted(request.table().table()),
                quoted(MandatoryField.CHAIN_ID),
                markers(chainIds.size()));
    List<Object> values = new ArrayList<>();
    values.add(RecordStatus.RETRIEVED.value());
    values.add(request.applicationDbid());
    values.add(request.campaignGroupDbid());
    values.addAll(chainIds);
    values.add(RecordStatus.READY.value());
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, values);
      update.executeUpdate();
    }
  }

  private List<Chain> read(Connection connection, Retrieval request, List<Integer> chainIds)
      throws SQLException {
    String sql =
        "SELECT * FROM %s WHERE \"chain_id\" IN (%s) AND \"record_status\" = ? ORDER BY \"chain_id\", \"chain_n\""
            .formatted(quoted(request.table().table()), markers(chainIds.size()));
    List<Object> values = new ArrayList<>(chainIds);
    values.add(RecordStatus.RETRIEVED.value());
    Map<Integer, List<CallingRecord>> chains = new LinkedHashMap<>();
    chainIds.forEach(id -> chains.put(id, new ArrayList<>()));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          CallingRecord record = record(row, request.table());
          chains.get(record.chainId()).add(record);
        }
      }
    }
    return chains.values().stream().map(r -> new Chain(request.table(), r)).toList();
  }

  private CallingRecord record(ResultSet row, ListTable table) throws SQLException {
    EnumMap<MandatoryField, Object> fields = new EnumMap<>(MandatoryField.class);
    for (MandatoryField field : MandatoryField.values()) {
      Object value = value(row, field.column(), field.type());
      if (value != null) {
        fields.put(field, value);
      }
    }
    Map<String, Object> customFields = new LinkedHashMap<>();
    for (ListField field : table.customFields()) {
      Object value = value(row, field.name(), field.type());
      if (value != null) {
        customFields.put(field.name(), value);
      }
    }
    return new CallingRecord(handles.getAsInt(), fields, customFields);
  }

  private static Object value(ResultSet row, String column, FieldType type) throws SQLException {
    if (type == FieldType.INT) {
      int value = row.getInt(column);
      return row.wasNull() ? null : value;
    }
    return row.getString(column);
  }

  private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
