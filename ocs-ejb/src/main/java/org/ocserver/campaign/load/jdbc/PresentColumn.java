package org.ocserver.campaign.load.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column that a table has.
 *
 * @param type as the database names it, such as {@code int4} or {@code CHARACTER VARYING}
 * @param size the most characters, or digits
 * @param scale how many of the digits stand behind the point
 */
public record PresentColumn(
    String name, String type, int size, int scale, boolean nullable, boolean hasDefault) {

  /** The columns of a table of the connection's schema, by name; none if there is no such table. */
  public static Map<String, PresentColumn> of(Connection connection, String table)
      throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String pattern = table.replace("_", metaData.getSearchStringEscape() + "_");
    Map<String, PresentColumn> columns = new LinkedHashMap<>();
    try (ResultSet row = metaData.getColumns(null, connection.getSchema(), pattern, "%")) {
      while (row.next()) {
        PresentColumn column = column(row);
        columns.put(column.name(), column);
      }
    }
    return columns;
  }

  private static PresentColumn column(ResultSet row) throws SQLException {
    return new PresentColumn(
        row.getString("COLUMN_NAME"),
        row.getString("TYPE_NAME"),
        row.getInt("COLUMN_SIZE"),
        row.getInt("DECIMAL_DIGITS"),
        row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
        row.getString("COLUMN_DEF") != null);
  }
}
