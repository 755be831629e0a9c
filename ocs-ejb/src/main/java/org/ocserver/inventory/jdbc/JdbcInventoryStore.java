package org.ocserver.inventory.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;
import static org.ocserver.inventory.jdbc.RecordQuery.STATE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.inventory.ContactDetails;
import org.ocserver.inventory.InventoryStore;
import org.ocserver.inventory.ListedRecord;
import org.ocserver.inventory.RecordState;

/** Reads calling lists in an SQL database. Thread safe. */
public final class JdbcInventoryStore implements InventoryStore {
  private static final int ROWS_AT_A_TIME = 10_000;

  /** Of what is no candidate by filter or status, the rest of the state plays no part. */
  private static final String COLLAPSED =
      "in_list, status, record_type_now * candidate AS record_type_now, due_in * candidate AS due_in, exhausted * candidate AS exhausted, chain_held * candidate AS chain_held, zone * candidate AS zone, window_from * candidate AS window_from, window_till * candidate AS window_till";

  private final LocalTransaction transaction;

  public JdbcInventoryStore(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void count(ListTable table, Instant at, ObjLongConsumer<RecordState> each) {
    RecordQuery records = new RecordQuery(table, at, List.of());
    String sql =
        "SELECT %s, COUNT(*) FROM (SELECT %s FROM (SELECT r.*, CASE WHEN in_list = 1 AND status = %d THEN 1 ELSE 0 END AS candidate FROM (%s) r) c) g GROUP BY %s"
            .formatted(STATE, COLLAPSED, RecordStatus.READY.value(), records.sql(), STATE);
    transaction.run(
        "Counting " + table.table(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            records.bind(select);
            return forEach(select, row -> each.accept(RecordQuery.state(row), row.getLong(10)));
          }
        });
  }

  @Override
  public void candidates(
      ListTable table, Instant at, int oneIn, BiConsumer<RecordState, ContactDetails> each) {
    RecordQuery records =
        new RecordQuery(
            table,
            at,
            List.of(
                quoted(MandatoryField.CONTACT_INFO) + " AS phone",
                RecordQuery.customerColumn(table) + " AS customer",
                quoted(MandatoryField.RECORD_ID) + " AS id"));
    String sql =
        "SELECT %s, phone, customer FROM (%s) r WHERE in_list = 1 AND status = %d AND due_in = 0 AND MOD(id, ?) = 0"
            .formatted(STATE, records.sql(), RecordStatus.READY.value());
    transaction.run(
        "Reading " + table.table(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(records.bind(select), oneIn);
            return forEach(
                select, row -> each.accept(RecordQuery.state(row), contact(row, 10, 11)));
          }
        });
  }

  @Override
  public Optional<ListedRecord> record(ListTable table, int recordId, Instant at) {
    return listed(table, at, connection -> quoted(MandatoryField.RECORD_ID) + " = ?", recordId, 1)
        .stream()
        .findFirst();
  }

  @Override
  public List<ListedRecord> recordsOf(ListTable table, String digits, Instant at, int most) {
    return listed(table, at, JdbcInventoryStore::hasDigits, digits, most);
  }

  /** In the words of the index that calling lists have on PostgreSQL. */
  private static String hasDigits(Connection connection) throws SQLException {
    String everyOther =
        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? ", 'g'" : "";
    return "REGEXP_REPLACE(%s, '[^0-9]', ''%s) = ?"
        .formatted(quoted(MandatoryField.CONTACT_INFO), everyOther);
  }

  @FunctionalInterface
  private interface Condition {
    /** With one marker. */
    String sql(Connection connection) throws SQLException;
  }

  private List<ListedRecord> listed(
      ListTable table, Instant at, Condition condition, Object value, int most) {
    RecordQuery records =
        new RecordQuery(
            table,
            at,
            List.of(
                quoted(MandatoryField.CONTACT_INFO),
                RecordQuery.customerColumn(table),
                quoted(MandatoryField.RECORD_ID),
                quoted(MandatoryField.CHAIN_ID),
                quoted(MandatoryField.CHAIN_N),
                quoted(MandatoryField.DIAL_SCHED_TIME),
                quoted(MandatoryField.ATTEMPT),
                quoted(MandatoryField.APP_ID),
                quoted(MandatoryField.GROUP_ID)));
    return transaction.run(
        "Looking up in " + table.table(),
        connection -> {
          String sql = "%s WHERE %s LIMIT ?".formatted(records.sql(), condition.sql(connection));
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = records.bind(select);
            select.setObject(place++, value);
            select.setInt(place, most);
            List<ListedRecord> found = new ArrayList<>();
            forEach(select, row -> found.add(record(row)));
            found.sort(Comparator.comparingInt(ListedRecord::recordId));
            return found;
          }
        });
  }

  private static ListedRecord record(ResultSet row) throws SQLException {
    int scheduled = row.getInt(15);
    Optional<Instant> scheduledFor =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(scheduled));
    return new ListedRecord(
        row.getInt(12),
        row.getInt(13),
        row.getInt(14),
        contact(row, 10, 11),
        RecordQuery.state(row),
        scheduledFor,
        row.getInt(16),
        row.getInt(17),
        row.getInt(18));
  }

  private static ContactDetails contact(ResultSet row, int phone, int customerId)
      throws SQLException {
    return new ContactDetails(
        Objects.requireNonNullElse(row.getString(phone), ""),
        Objects.requireNonNullElse(row.getString(customerId), ""));
  }

  @FunctionalInterface
  private interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  private static int forEach(PreparedStatement select, RowConsumer each) throws SQLException {
    select.setFetchSize(ROWS_AT_A_TIME);
    int rows = 0;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        each.accept(row);
        rows++;
      }
    }
    return rows;
  }
}
