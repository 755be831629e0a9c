package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.assignments;
import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordUpdate;

/**
 * Writes chains back, batched by equal statements. Only records that this server holds are touched:
 * a save that is repeated, or comes after another server took over, changes nothing.
 */
final class ChainWriter {
  void write(Connection connection, List<ChainUpdate> updates) throws SQLException {
    Map<String, List<Row>> batches = new LinkedHashMap<>();
    for (ChainUpdate chain : updates) {
      for (RecordUpdate update : chain.records()) {
        requireLegal(update);
        List<ListField> changed =
            chain.table().customFields().stream()
                .filter(field -> update.customFields().containsKey(field.name()))
                .toList();
        batches
            .computeIfAbsent(statement(chain.table(), changed), sql -> new ArrayList<>())
            .add(new Row(update, changed, chain.applicationDbid()));
      }
    }
    for (Map.Entry<String, List<Row>> batch : batches.entrySet()) {
      try (PreparedStatement update = connection.prepareStatement(batch.getKey())) {
        for (Row row : batch.getValue()) {
          bind(update, row);
          update.addBatch();
        }
        update.executeBatch();
      }
    }
  }

  /**
   * @throws IllegalArgumentException if the status does not allow the type: a mistake of the caller
   */
  private static void requireLegal(RecordUpdate update) {
    if (!update.status().allows(update.type())) {
      throw new IllegalArgumentException(
          "record %d: %s does not go with %s"
              .formatted(
                  update.recordId(), update.status().description(), update.type().description()));
    }
  }

  private record Row(RecordUpdate update, List<ListField> changed, int applicationDbid) {}

  private static String statement(ListTable table, List<ListField> changed) {
    List<String> columns = new ArrayList<>();
    RecordUpdate.WRITTEN.forEach(field -> columns.add(field.column()));
    changed.forEach(field -> columns.add(field.name()));
    return "UPDATE %s SET %s, \"app_id\" = CASE WHEN ? THEN \"app_id\" END, \"group_id\" = CASE WHEN ? THEN \"group_id\" END WHERE \"record_id\" = ? AND \"record_status\" = ? AND \"app_id\" = ?"
        .formatted(quoted(table.table()), assignments(columns));
  }

  private void bind(PreparedStatement update, Row row) throws SQLException {
    int at = 1;
    for (MandatoryField field : RecordUpdate.WRITTEN) {
      bind(update, at++, field.type(), row.update().values().get(field));
    }
    for (ListField field : row.changed()) {
      bind(update, at++, field.type(), row.update().customFields().get(field.name()));
    }
    update.setBoolean(at++, isHeld(row.update()));
    update.setBoolean(at++, isHeld(row.update()) || keepsItsGroup(row.update()));
    update.setInt(at++, row.update().recordId());
    update.setInt(at++, RecordStatus.RETRIEVED.value());
    update.setInt(at, row.applicationDbid());
  }

  /** The session that writes it goes on with it. */
  private static boolean isHeld(RecordUpdate update) {
    return update.status() == RecordStatus.RETRIEVED;
  }

  /** A callback that waits names the group that made it: the one that holds it now. */
  private static boolean keepsItsGroup(RecordUpdate update) {
    return update.status() == RecordStatus.READY && update.type().isKeptForItsGroup();
  }

  private static void bind(PreparedStatement update, int at, FieldType type, Object value)
      throws SQLException {
    if (value == null) {
      update.setNull(at, sqlType(type));
      return;
    }
    switch (type) {
      case INT -> update.setInt(at, ((Number) value).intValue());
      case FLOAT -> update.setDouble(at, Double.parseDouble(value.toString()));
      case DATETIME -> update.setObject(at, ListField.time(value.toString()));
      case CHAR, VARCHAR -> update.setString(at, value.toString());
    }
  }

  private static int sqlType(FieldType type) {
    return switch (type) {
      case INT -> Types.INTEGER;
      case FLOAT -> Types.DOUBLE;
      case DATETIME -> Types.TIMESTAMP;
      case CHAR, VARCHAR -> Types.VARCHAR;
    };
  }
}
