package org.ocserver.campaign.load.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An index that a table has.
 *
 * @param columns or expressions, in their order
 * @param isOfAll whether it holds all records
 */
public record PresentIndex(String name, List<String> columns, boolean isUnique, boolean isOfAll) {
  private static final String BROKEN =
      "SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid"
          + " WHERE NOT x.indisvalid AND x.indrelid = (SELECT c.oid FROM pg_class c"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = current_schema() AND c.relname = ?)";

  /** The indexes of a table of the connection's schema that are of use. */
  public static List<PresentIndex> usable(Connection connection, String table) throws SQLException {
    Set<String> broken = broken(connection, table);
    return all(connection, table).stream().filter(index -> !broken.contains(index.name())).toList();
  }

  /** Indexes of the table whose creation was broken off, and which are of no use. */
  public static Set<String> broken(Connection connection, String table) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      return Set.of();
    }
    try (PreparedStatement select = connection.prepareStatement(BROKEN)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        Set<String> broken = new HashSet<>();
        while (row.next()) {
          broken.add(row.getString(1));
        }
        return broken;
      }
    }
  }

  private static List<PresentIndex> all(Connection connection, String table) throws SQLException {
    Map<String, PresentIndex> indexes = new LinkedHashMap<>();
    try (ResultSet row =
        connection.getMetaData().getIndexInfo(null, connection.getSchema(), table, false, true)) {
      while (row.next()) {
        if (row.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
          PresentIndex index = empty(row);
          indexes.putIfAbsent(index.name(), index);
          indexes.get(index.name()).columns().add(row.getString("COLUMN_NAME"));
        }
      }
    }
    return List.copyOf(indexes.values());
  }

  private static PresentIndex empty(ResultSet row) throws SQLException {
    return new PresentIndex(
        row.getString("INDEX_NAME"),
        new ArrayList<>(),
        !row.getBoolean("NON_UNIQUE"),
        row.getString("FILTER_CONDITION") == null);
  }

  /** Whether this is the index, or does as well. */
  public boolean serves(TableIndex needed) {
    List<String> substitutes = needed.substitutes();
    return name.equals(needed.name())
        || isOfAll
            && !substitutes.isEmpty()
            && columns.size() >= substitutes.size()
            && columns.subList(0, substitutes.size()).equals(substitutes);
  }

  /** Whether no two records have the same values in these columns. */
  public boolean keepsUnique(Set<String> those) {
    return isUnique && isOfAll && those.equals(Set.copyOf(columns));
  }
}
