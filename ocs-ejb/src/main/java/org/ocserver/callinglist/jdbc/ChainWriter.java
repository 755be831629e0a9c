package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.RecordUpdate;
import org.ocserver.callinglist.Unwritten;
import org.ocserver.callinglist.jdbc.RowUpdates.Kind;
import org.ocserver.callinglist.jdbc.RowUpdates.Value;

/**
 * Writes chains back: one update for all records of a table of which the same fields have changed.
 * Only records that their session holds are touched. Of a call with a record that it no longer
 * holds, the result is stored, and nothing else.
 */
final class ChainWriter {
  /** Keeps PostgreSQL off the index of records that are held, and so on that of record_id. */
  private static final String RETRIEVED =
      "COALESCE(%s, 0) = %d"
          .formatted(quoted(MandatoryField.RECORD_STATUS), RecordStatus.RETRIEVED.value());

  private static final String IS_NO_CALL =
      "COALESCE(%s, 0) = %d"
          .formatted(quoted(MandatoryField.RECORD_TYPE), RecordType.NO_CALL.value());

  private final Dialect dialect;

  ChainWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Records of a table of which the same fields have changed. */
  private record Kindred(String table, List<MandatoryField> fields, List<ListField> customFields) {
    static Kindred of(Written written) {
      RecordUpdate update = written.record();
      ListTable table = written.chain().table();
      return new Kindred(
          table.table(),
          RecordUpdate.WRITABLE.stream().filter(update.values()::containsKey).toList(),
          table.customFields().stream()
              .filter(field -> update.customFields().containsKey(field.name()))
              .toList());
    }
  }

  /** Results of calls with records of a table that their sessions no longer hold. */
  private record Results(String table, int applicationDbid, List<MandatoryField> fields) {
    RowUpdates statement() {
      return new RowUpdates(
          quoted(table),
          fields.stream().map(ChainWriter::value).toList(),
          List.of(Value.of(quoted(MandatoryField.RECORD_ID), Kind.INTEGER)),
          "(NOT "
              + RETRIEVED
              + " OR "
              + quoted(MandatoryField.APP_ID)
              + " = "
              + applicationDbid
              + ")");
    }
  }

  /**
   * @return the records that their session no longer held
   */
  List<Written> write(Connection connection, List<ChainUpdate> updates) throws SQLException {
    Map<Kindred, List<Written>> kindreds = new LinkedHashMap<>();
    for (Written written : inLockingOrder(updates)) {
      requireLegal(written.record());
      kindreds.computeIfAbsent(Kindred.of(written), kindred -> new ArrayList<>()).add(written);
    }
    List<Written> missed = new ArrayList<>();
    for (Map.Entry<Kindred, List<Written>> kindred : kindreds.entrySet()) {
      List<Written> all = kindred.getValue();
      boolean[] done =
          statement(kindred.getKey())
              .run(connection, dialect, all.stream().map(w -> row(kindred.getKey(), w)).toList());
      IntStream.range(0, done.length).filter(i -> !done[i]).mapToObj(all::get).forEach(missed::add);
    }
    return missed;
  }

  /**
   * What is stored of a call though others have changed the row's status. What another server holds
   * is left alone.
   */
  void writeResults(Connection connection, List<Written> missed) throws SQLException {
    Map<Results, List<Object[]>> rows = new LinkedHashMap<>();
    for (Written written : missed) {
      List<MandatoryField> fields =
          RecordUpdate.RESULT.stream().filter(written.record().values()::containsKey).toList();
      if (!fields.isEmpty()) {
        List<Object> row = new ArrayList<>();
        fields.forEach(field -> row.add(stored(written.record(), field)));
        row.add(written.record().recordId());
        rows.computeIfAbsent(
                new Results(
                    written.chain().table().table(), written.chain().applicationDbid(), fields),
                results -> new ArrayList<>())
            .add(row.toArray());
      }
    }
    for (Map.Entry<Results, List<Object[]>> results : rows.entrySet()) {
      results.getKey().statement().run(connection, dialect, results.getValue());
    }
  }

  /** A record to write, and the chain with which it came. */
  record Written(ChainUpdate chain, RecordUpdate record) {
    Unwritten unwritten() {
      return new Unwritten(chain.table().table(), record.recordId());
    }
  }

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
    set.add(unlessNoCall(MandatoryField.RECORD_STATUS, RecordStatus.UPDATED.value()));
    for (MandatoryField field : kindred.fields()) {
      set.add(
          field == MandatoryField.RECORD_TYPE
              ? unlessNoCall(field, RecordType.NO_CALL.value())
              : value(field));
    }
    kindred
        .customFields()
        .forEach(field -> set.add(Value.of(quoted(field.name()), kind(field.type()))));
    set.add(keptIf(MandatoryField.APP_ID));
    set.add(keptIf(MandatoryField.GROUP_ID));
    List<Value> keys =
        List.of(
            Value.of(quoted(MandatoryField.RECORD_ID), Kind.INTEGER),
            Value.of(quoted(MandatoryField.APP_ID), Kind.INTEGER),
            Value.of(quoted(MandatoryField.GROUP_ID), Kind.INTEGER));
    return new RowUpdates(quoted(kindred.table()), set, keys, RETRIEVED);
  }

  private static Value value(MandatoryField field) {
    return Value.of(quoted(field), kind(field.type()));
  }

  /** A record that others have made No Call stays so. */
  private static Value unlessNoCall(MandatoryField field, int ifNoCall) {
    return new Value(
        quoted(field),
        kind(field.type()),
        "CASE WHEN " + IS_NO_CALL + " THEN " + ifNoCall + " ELSE %s END");
  }

  private static Value keptIf(MandatoryField field) {
    return new Value(
        quoted(field),
        Kind.BOOLEAN,
        "CASE WHEN %s AND NOT " + IS_NO_CALL + " THEN " + quoted(field) + " END");
  }

  private static Object[] row(Kindred kindred, Written written) {
    RecordUpdate update = written.record();
    List<Object> row = new ArrayList<>();
    row.add(update.status().value());
    kindred.fields().forEach(field -> row.add(stored(update, field)));
    kindred
        .customFields()
        .forEach(field -> row.add(stored(field.type(), update.customFields().get(field.name()))));
    row.add(isHeld(update));
    row.add(isHeld(update) || keepsItsGroup(update));
    row.add(update.recordId());
    row.add(written.chain().applicationDbid());
    row.add(written.chain().campaignGroupDbid());
    return row.toArray();
  }

  private static Object stored(RecordUpdate update, MandatoryField field) {
    return stored(field.type(), update.values().get(field));
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
