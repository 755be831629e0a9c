package org.ocserver.campaign.load.jdbc;

import static org.ocserver.callinglist.MandatoryField.APP_ID;
import static org.ocserver.callinglist.MandatoryField.CHAIN_ID;
import static org.ocserver.callinglist.MandatoryField.CHAIN_N;
import static org.ocserver.callinglist.MandatoryField.CONTACT_INFO;
import static org.ocserver.callinglist.MandatoryField.DIAL_SCHED_TIME;
import static org.ocserver.callinglist.MandatoryField.RECORD_ID;
import static org.ocserver.callinglist.MandatoryField.RECORD_STATUS;
import static org.ocserver.callinglist.MandatoryField.RECORD_TYPE;
import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.jdbc.Sql;

/**
 * Which indexes a calling list's table needs. On PostgreSQL most hold only the records that they
 * are for, so that a finished record weighs nothing in them.
 */
public final class TableIndexes {
  private static final int LONGEST_SUFFIX = 24;

  private final String table;
  private final boolean postgresql;

  public TableIndexes(String table, boolean postgresql) {
    this.table = table;
    this.postgresql = postgresql;
  }

  /** Those that every table comes with, besides its keys. */
  public List<TableIndex> ofEveryTable() {
    List<TableIndex> indexes = new ArrayList<>();
    indexes.add(ofReady("next", "General records in their order", "", RECORD_TYPE, RECORD_ID));
    indexes.add(
        ofReady(
            "timed",
            "other records that become due",
            " AND %s <> %d".formatted(quoted(RECORD_TYPE), RecordType.GENERAL.value()),
            RECORD_TYPE,
            DIAL_SCHED_TIME,
            RECORD_ID));
    String held = postgresql ? where(RecordStatus.RETRIEVED) : "";
    indexes.add(
        new TableIndex(
            table,
            "held",
            listed(names(APP_ID)) + held,
            names(APP_ID),
            "the records that a server holds"));
    if (postgresql) {
      indexes.add(
          new TableIndex(
              table,
              "digits",
              "(REGEXP_REPLACE(" + quoted(CONTACT_INFO) + ", '[^0-9]', '', 'g'))",
              List.of(),
              "the contact of a request"));
    }
    return indexes;
  }

  /** In place of the keys, for a table that somebody else made without them. */
  public List<TableIndex> ofKeys() {
    return List.of(
        ofAll("record", "a record by its record_id", names(RECORD_ID)),
        ofAll("chain", "the records of a chain", names(CHAIN_ID, CHAIN_N)));
  }

  /**
   * Those that a dialing filter needs: one for each field of its condition, and one that has the
   * fields of its order in their directions.
   *
   * <p>Source: manual, "Creating Indexes". All that is retrieved is Ready, so that status needs no
   * index of its own.
   */
  public List<TableIndex> ofFilter(RecordFilter filter) {
    List<TableIndex> indexes = new ArrayList<>();
    for (String column : filter.conditionColumns()) {
      if (!column.equals(RECORD_STATUS.column())) {
        indexes.add(
            new TableIndex(
                table,
                "by_" + shortened(column),
                listed(List.of(column)) + (postgresql ? where(RecordStatus.READY) : ""),
                List.of(column),
                "the condition of the dialing filter"));
      }
    }
    if (!filter.order().isEmpty()) {
      indexes.add(ofOrder(filter));
    }
    return indexes;
  }

  private TableIndex ofOrder(RecordFilter filter) {
    Set<String> ordered = filter.orderColumns();
    Stream<MandatoryField> front =
        postgresql ? Stream.of(RECORD_TYPE) : Stream.of(RECORD_STATUS, RECORD_TYPE);
    String terms =
        Stream.of(
                absent(ordered, front),
                Stream.of(filter.order()),
                absent(ordered, Stream.of(RECORD_ID)))
            .flatMap(parts -> parts)
            .collect(Collectors.joining(", ", "(", ")"));
    return new TableIndex(
        table,
        "order_" + Integer.toHexString(filter.order().hashCode()),
        terms + (postgresql ? where(RecordStatus.READY) : ""),
        List.of(),
        "the order of the dialing filter");
  }

  private static Stream<String> absent(Set<String> ordered, Stream<MandatoryField> fields) {
    return fields.filter(field -> !ordered.contains(field.column())).map(Sql::quoted);
  }

  private TableIndex ofReady(
      String suffix, String purpose, String condition, MandatoryField... fields) {
    if (postgresql) {
      String key = listed(names(fields)) + where(RecordStatus.READY) + condition;
      return new TableIndex(table, suffix, key, List.of(), purpose);
    }
    List<String> columns = new ArrayList<>(names(RECORD_STATUS));
    columns.addAll(names(fields));
    return ofAll(suffix, purpose, columns);
  }

  private TableIndex ofAll(String suffix, String purpose, List<String> columns) {
    return new TableIndex(table, suffix, listed(columns), columns, purpose);
  }

  private static String where(RecordStatus status) {
    return " WHERE %s = %d".formatted(quoted(RECORD_STATUS), status.value());
  }

  private static List<String> names(MandatoryField... fields) {
    return Stream.of(fields).map(MandatoryField::column).toList();
  }

  private static String listed(List<String> columns) {
    return columns.stream().map(Sql::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String shortened(String column) {
    String hash = "_" + Integer.toHexString(column.hashCode());
    return column.length() <= LONGEST_SUFFIX
        ? column
        : column.substring(0, LONGEST_SUFFIX - hash.length()) + hash;
  }
}
