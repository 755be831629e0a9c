package org.ocserver.callinglist.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.StoredRow;

/** Makes records of rows. */
final class RecordReader {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .toFormatter(Locale.ROOT);

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
        records.add(new CallingRecord(handles.getAsInt(), row(rows, table)));
      }
      return records;
    }
  }

  /** The row that the result stands at. */
  static StoredRow row(ResultSet row, ListTable table) throws SQLException {
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
    return new StoredRow(fields, customFields);
  }

  /** Null where the table has it; a text is the same from both databases. */
  private static Object value(ResultSet row, String column, FieldType type) throws SQLException {
    return switch (type) {
      case INT -> {
        int value = row.getInt(column);
        yield row.wasNull() ? null : value;
      }
      case FLOAT -> {
        double value = row.getDouble(column);
        yield row.wasNull() ? null : text(value);
      }
      case DATETIME -> {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        yield value == null ? null : TIME.format(value);
      }
      case CHAR, VARCHAR -> row.getString(column);
    };
  }

  /** Written out, unless it is very large or small. */
  private static String text(double value) {
    double size = Math.abs(value);
    return size == 0 || size >= 1e-6 && size < 1e15
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
