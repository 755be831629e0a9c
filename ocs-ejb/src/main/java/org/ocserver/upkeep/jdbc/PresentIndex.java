package org.ocserver.upkeep.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ocserver.campaign.load.jdbc.TableIndex;

/**
 * An index that a table has.
 *
 * @param columns or expressions, in their order
 * @param isOfAll whether it holds all records
 */
record PresentIndex(String name, List<String> columns, boolean isUnique, boolean isOfAll) {

  /** The indexes of a table of the connection's schema. */
  static List<PresentIndex> of(Connection connection, String table) throws SQLException {
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
  boolean serves(TableIndex needed) {
    List<String> substitutes = needed.substitutes();
    return name.equals(needed.name())
        || isOfAll
            && !substitutes.isEmpty()
            && columns.size() >= substitutes.size()
            && columns.subList(0, substitutes.size()).equals(substitutes);
  }

  /** Whether no two records have the same values in these columns. */
  boolean keepsUnique(Set<String> those) {
    return isUnique && isOfAll && those.equals(Set.copyOf(columns));
  }
}
