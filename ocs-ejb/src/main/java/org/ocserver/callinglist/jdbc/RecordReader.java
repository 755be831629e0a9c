package org.ocserver.callinglist.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;

/** Makes records of rows. */
final class RecordReader {
  private final IntSupplier handles;

  /**
   * @param handles gives each record its handle
   */
  RecordReader(IntSupplier handles) {
    this.handles = handles;
  }

  /** All rows; closes the result. */
  List<CallingRecord> all(ResultSet rows, ListTable table) throws SQLException {
    try (rows) {
      List<CallingRecord> records = new ArrayList<>();
      while (rows.next()) {
        records.add(record(rows, table));
      }
      return records;
    }
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
}
