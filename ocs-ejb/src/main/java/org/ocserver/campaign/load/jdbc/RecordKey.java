package org.ocserver.campaign.load.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.MandatoryField;

/**
 * Whether a table keeps its records apart: no two of one record_id, none without. What is written
 * back to one record would else change another.
 */
public final class RecordKey {
  private static final String COLUMN = MandatoryField.RECORD_ID.column();

  private RecordKey() {}

  /**
   * What is missing, with the statements that mend it, and the one that finds the records which are
   * in their way; empty if the table keeps its records apart.
   */
  public static Optional<String> problem(Connection connection, String table) throws SQLException {
    Map<String, PresentColumn> columns = PresentColumn.of(connection, table);
    if (!columns.containsKey(COLUMN)) {
      return Optional.of("the table %s has no column %s".formatted(table, COLUMN));
    }
    List<String> wrong = new ArrayList<>();
    List<String> remedies = new ArrayList<>();
    if (columns.get(COLUMN).nullable()) {
      wrong.add("may be null");
      remedies.add(
          "ALTER TABLE %s ALTER COLUMN %s SET NOT NULL".formatted(quoted(table), quoted(COLUMN)));
    }
    if (PresentIndex.usable(connection, table).stream()
        .noneMatch(index -> index.keepsUnique(Set.of(COLUMN)))) {
      wrong.add("need not be unique");
      remedies.add(
          "CREATE UNIQUE INDEX %s ON %s (%s)"
              .formatted(quoted(TableIndex.name(table, "key")), quoted(table), quoted(COLUMN)));
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s of the table %s %s. To mend it: %s; records in the way: %s"
                .formatted(
                    COLUMN,
                    table,
                    String.join(" and ", wrong),
                    String.join("; ", remedies),
                    offenders(table)));
  }

  private static String offenders(String table) {
    return "SELECT %1$s, COUNT(*) FROM %2$s GROUP BY %1$s HAVING COUNT(*) > 1 OR %1$s IS NULL"
        .formatted(quoted(COLUMN), quoted(table));
  }
}
