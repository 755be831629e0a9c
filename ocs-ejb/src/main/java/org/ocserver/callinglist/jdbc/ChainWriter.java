package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.ocserver.callinglist.jdbc.RowUpdates.Kind;
import org.ocserver.callinglist.jdbc.RowUpdates.Value;

/**
 * Writes chains back: one update for all records of a table of which the same custom fields have
 * changed. Only records that this server holds are touched: a save that is repeated, or comes after
 * another server took over, changes nothing.
 */
final class ChainWriter {
  /** Keeps PostgreSQL off the index of records that are held, and so on that of record_id. */
  private static final String RETRIEVED =
      "COALESCE(%s, 0) = %d"
          .formatted(quoted(MandatoryField.RECORD_STATUS), RecordStatus.RETRIEVED.value());

  private final Dialect dialect;

  ChainWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  private record Kindred(String table, List<ListField> changed) {}

  void write(Connection connection, List<ChainUpdate> updates) throws SQLException {
    Map<Kindred, List<Object[]>> rows = new LinkedHashMap<>();
    for (Written written : inLockingOrder(updates)) {
      ListTable table = written.chain().table();
      RecordUpdate update = written.record();
      requireLegal(update);
      List<ListField> changed =
          table.customFields().stream()
              .filter(field -> update.customFields().containsKey(field.name()))
              .toList();
      rows.computeIfAbsent(new Kindred(table.table(), changed), kindred -> new ArrayList<>())
          .add(row(update, changed, written.chain().applicationDbid()));
    }
    for (Map.Entry<Kindred, List<Object[]>> kindred : rows.entrySet()) {
      statement(kindred.getKey()).run(connection, dialect, kindred.getValue());
    }
  }

  private record Written(ChainUpdate chain, RecordUpdate record) {}

  /** That of a withdrawal, lest both wait for each other. */
  private static List<Written> inLockingOrder(List<ChainUpdate> updates) {
    return updates.stream()
        .flatMap(chain -> chain.records().stream().map(record -> new Written(chain, record)))
        .sorted(Comparator.comparingInt(written -> written.record().recordId()))
        .toList();
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

  private static RowUpdates statement(Kindred kindred) {
    List<Value> set = new ArrayList<>();
    RecordUpdate.WRITTEN.forEach(field -> set.add(Value.of(quoted(field), kind(field.type()))));
    kindred.changed().forEach(field -> set.add(Value.of(quoted(field.name()), kind(field.type()))));
    set.add(keptIf(quoted("app_id")));
    set.add(keptIf(quoted("group_id")));
    List<Value> keys =
        List.of(
            Value.of(quoted(MandatoryField.RECORD_ID), Kind.INTEGER),
            Value.of(quoted("app_id"), Kind.INTEGER));
    return new RowUpdates(quoted(kindred.table()), set, keys, RETRIEVED);
  }

  private static Value keptIf(String column) {
    return new Value(column, Kind.BOOLEAN, "CASE WHEN %s THEN " + column + " END");
  }

  private static Object[] row(RecordUpdate update, List<ListField> changed, int applicationDbid) {
    List<Object> row = new ArrayList<>();
    RecordUpdate.WRITTEN.forEach(
        field -> row.add(stored(field.type(), update.values().get(field))));
    changed.forEach(
        field -> row.add(stored(field.type(), update.customFields().get(field.name()))));
    row.add(isHeld(update));
    row.add(isHeld(update) || keepsItsGroup(update));
    row.add(update.recordId());
    row.add(applicationDbid);
    return row.toArray();
  }

  /** The session that writes it goes on with it. */
  private static boolean isHeld(RecordUpdate update) {
    return update.status() == RecordStatus.RETRIEVED;
  }

  /** A callback that waits names the group that made it: the one that holds it now. */
  private static boolean keepsItsGroup(RecordUpdate update) {
    return update.status() == RecordStatus.READY && update.type().isKeptForItsGroup();
  }

  /** A value of a field as the database takes it; null stays null. */
  static Object stored(FieldType type, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case INT -> ((Number) value).intValue();
      case FLOAT -> Double.valueOf(value.toString());
      case DATETIME -> ListField.time(value.toString());
      case CHAR, VARCHAR -> value.toString();
    };
  }

  private static Kind kind(FieldType type) {
    return switch (type) {
      case INT -> Kind.INTEGER;
      case FLOAT -> Kind.DOUBLE;
      case DATETIME -> Kind.TIME;
      case CHAR, VARCHAR -> Kind.TEXT;
    };
  }
}
