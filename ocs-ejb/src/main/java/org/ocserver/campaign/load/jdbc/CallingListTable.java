package org.ocserver.campaign.load.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.callinglist.MandatoryField;
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
    createColumns(connection);
    boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    try (Statement statement = connection.createStatement()) {
      for (String former : FORMER_INDEXES) {
        statement.execute("DROP INDEX IF EXISTS " + quoted(TableIndex.name(name, former)));
      }
      for (TableIndex index : new TableIndexes(name, postgresql).ofEveryTable()) {
        statement.execute(index.creation());
      }
    }
  }

  /** Creates the table with its keys if it is not there, and adds columns that it lacks. */
  public void createColumns(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(createTable());
      Set<String> present = PresentColumn.of(connection, name).keySet();
      for (Field field : format.fields()) {
        if (!present.contains(field.name())) {
          statement.execute("ALTER TABLE " + quoted(name) + " ADD COLUMN " + addedColumn(field));
        }
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
}
