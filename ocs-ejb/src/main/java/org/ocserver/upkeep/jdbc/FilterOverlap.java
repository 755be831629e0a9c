package org.ocserver.upkeep.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.upkeep.SharedTable;
import org.ocserver.upkeep.SharedTable.Overlap;

/** Finds out whether two lists on one table choose the same records. */
final class FilterOverlap {
  private static final int SECONDS = 5;

  private FilterOverlap() {}

  /**
   * Looks for a common record, for a few seconds at most. The connection must commit by itself, so
   * that a question which the database refuses spoils nothing.
   */
  static SharedTable of(Connection connection, ListTable list, ListTable other) {
    RecordFilter mine = list.filter();
    RecordFilter theirs = other.filter();
    if (mine.condition().isEmpty()
        || theirs.condition().isEmpty()
        || mine.condition().equals(theirs.condition()) && mine.values().equals(theirs.values())) {
      return shared(other, Overlap.ALWAYS, OptionalInt.empty());
    }
    try {
      OptionalInt common = common(connection, list.table(), mine, theirs);
      return shared(other, common.isPresent() ? Overlap.FOUND : Overlap.NONE_NOW, common);
    } catch (SQLException refusedOrTooLong) {
      return shared(other, Overlap.UNKNOWN, OptionalInt.empty());
    }
  }

  private static SharedTable shared(ListTable other, Overlap overlap, OptionalInt record) {
    return new SharedTable(other.listDbid(), other.listName(), overlap, record);
  }

  private static OptionalInt common(
      Connection connection, String table, RecordFilter mine, RecordFilter theirs)
      throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE (%s) AND (%s) LIMIT 1"
            .formatted(
                quoted(MandatoryField.RECORD_ID.column()),
                quoted(table),
                mine.condition(),
                theirs.condition());
    List<Object> values = new ArrayList<>(mine.values());
    values.addAll(theirs.values());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setQueryTimeout(SECONDS);
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }
}
