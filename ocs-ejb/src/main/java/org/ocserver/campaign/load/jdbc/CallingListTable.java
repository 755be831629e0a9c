package org.ocserver.campaign.load.jdbc;

import static org.ocserver.callinglist.MandatoryField.APP_ID;
import static org.ocserver.callinglist.MandatoryField.CONTACT_INFO;
import static org.ocserver.callinglist.MandatoryField.DIAL_SCHED_TIME;
import static org.ocserver.callinglist.MandatoryField.RECORD_ID;
import static org.ocserver.callinglist.MandatoryField.RECORD_STATUS;
import static org.ocserver.callinglist.MandatoryField.RECORD_TYPE;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.FieldValue;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.TableAccess;

/** The table that a table access names, with the columns of its format. */
public final class CallingListTable {
  /** Indexes of version 0.1 that others have replaced. */
  private static final List<String> FORMER_INDEXES = List.of("ready", "due");

  private final String name;
  private final Format format;

  public CallingListTable(TableAccess access, Format format) {
    this.name = access.tableName();
    this.format = format;
  }

  /** Creates the table if it is not there, with its indexes, and adds columns that it lacks. */
  public void createOrExtend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(createTable());
      Set<String> present = columns(connection);
      for (Field field : format.fields()) {
        if (!present.contains(field.name())) {
          statement.execute("ALTER TABLE " + quoted(name) + " ADD COLUMN " + addedColumn(field));
        }
      }
      boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      for (String former : FORMER_INDEXES) {
        statement.execute("DROP INDEX IF EXISTS " + quoted(indexName(former)));
      }
      for (String index : createIndexes(postgresql)) {
        statement.execute(index);
      }
    }
  }

  String createTable() {
    String columns =
        Stream.concat(
                format.fields().stream().map(CallingListTable::definition),
                Stream.of(
                    "PRIMARY KEY (" + quoted(MandatoryField.RECORD_ID) + ")",
                    "UNIQUE ("
                        + quoted(MandatoryField.CHAIN_ID)
                        + ", "
                        + quoted(MandatoryField.CHAIN_N)
                        + ")"))
            .collect(Collectors.joining(", "));
    return "CREATE TABLE IF NOT EXISTS " + quoted(name) + " (" + columns + ")";
  }

  /**
   * For General records in their order, for others that have become due, for those that a server
   * holds, and for the contact of a request. On PostgreSQL the first three hold only the records
   * that they are for, so that a finished record weighs nothing in them.
   */
  private List<String> createIndexes(boolean postgresql) {
    return postgresql
        ? List.of(
            createIndex("next", columns(RECORD_TYPE, RECORD_ID) + where(RecordStatus.READY)),
            createIndex(
                "timed",
                columns(RECORD_TYPE, DIAL_SCHED_TIME, RECORD_ID)
                    + where(RecordStatus.READY)
                    + " AND %s <> %d".formatted(quoted(RECORD_TYPE), RecordType.GENERAL.value())),
            createIndex("held", columns(APP_ID) + where(RecordStatus.RETRIEVED)),
            createIndex(
                "digits", "(REGEXP_REPLACE(" + quoted(CONTACT_INFO) + ", '[^0-9]', '', 'g'))"))
        : List.of(
            createIndex("next", columns(RECORD_STATUS, RECORD_TYPE, RECORD_ID)),
            createIndex("timed", columns(RECORD_STATUS, RECORD_TYPE, DIAL_SCHED_TIME, RECORD_ID)),
            createIndex("held", columns(APP_ID)));
  }

  private static String where(RecordStatus status) {
    return " WHERE %s = %d".formatted(quoted(RECORD_STATUS), status.value());
  }

  private static String columns(MandatoryField... fields) {
    return Stream.of(fields)
        .map(CallingListTable::quoted)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String createIndex(String suffix, String columns) {
    return "CREATE INDEX IF NOT EXISTS %s ON %s %s"
        .formatted(quoted(indexName(suffix)), quoted(name), columns);
  }

  /** At most 63 characters, PostgreSQL's limit; of a long name the hash keeps it apart. */
  private String indexName(String suffix) {
    String full = name + "_" + suffix;
    int limit = 63;
    if (full.length() <= limit) {
      return full;
    }
    String end = "_" + Integer.toHexString(name.hashCode()) + "_" + suffix;
    return name.substring(0, limit - end.length()) + end;
  }

  private Set<String> columns(Connection connection) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String pattern = name.replace("_", metaData.getSearchStringEscape() + "_");
    Set<String> columns = new HashSet<>();
    try (ResultSet row = metaData.getColumns(null, connection.getSchema(), pattern, "%")) {
      while (row.next()) {
        columns.add(row.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  private static String definition(Field field) {
    return columnAndDefault(field) + (field.nullable() ? "" : " NOT NULL");
  }

  /** Records that are there already have no value but the default, if there is one. */
  private static String addedColumn(Field field) {
    return field.defaultValue().isPresent() ? definition(field) : columnAndDefault(field);
  }

  private static String columnAndDefault(Field field) {
    String column = quoted(field.name()) + " " + type(field);
    return field
        .defaultValue()
        .map(value -> column + " DEFAULT " + literal(field, value))
        .orElse(column);
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case INT -> "INTEGER";
      case FLOAT -> "DOUBLE PRECISION";
      case DATETIME -> "TIMESTAMP";
      case CHAR -> "CHAR(" + field.length() + ")";
      case VARCHAR -> "VARCHAR(" + field.length() + ")";
    };
  }

  private static String literal(Field field, String text) {
    Object value = FieldValue.parse(field, text);
    return switch (field.type()) {
      case INT, FLOAT -> value.toString();
      case DATETIME -> "TIMESTAMP '" + value.toString().replace('T', ' ') + "'";
      case CHAR, VARCHAR -> "'" + text.replace("'", "''") + "'";
    };
  }

  static String quoted(MandatoryField field) {
    return quoted(field.column());
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
