package org.ocserver.inventory.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;
import static org.ocserver.dialrule.jdbc.StateQuery.STATE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.callinglist.jdbc.SqlText;
import org.ocserver.dialrule.ContactDetails;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.RecordState;
import org.ocserver.dialrule.jdbc.StateQuery;
import org.ocserver.inventory.InventoryStore;
import org.ocserver.inventory.ListedRecord;

/** Reads calling lists in an SQL database. Thread safe. */
public final class JdbcInventoryStore implements InventoryStore {
  private static final int ROWS_AT_A_TIME = 10_000;

  /** Of what is no candidate by key, filter or status, the rest of the state plays no part. */
  private static final String COLLAPSED =
      Arrays.stream(StateQuery.STATE.split(", "))
          .map(
              column ->
                  List.of("has_key", "in_list", "status").contains(column)
                      ? column
                      : "CASE WHEN candidate = 1 THEN %1$s ELSE 0 END AS %1$s".formatted(column))
          .collect(Collectors.joining(", "));

  private static final String IS_CANDIDATE =
      "has_key = 1 AND in_list = 1 AND status = " + RecordStatus.READY.value();

  /** The place of the first column behind the state. */
  private static final int NEXT = StateQuery.COLUMNS + 1;

  private final LocalTransaction transaction;

  public JdbcInventoryStore(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void count(DialingTerms terms, Instant at, ObjLongConsumer<RecordState> each) {
    transaction.run(
        "Counting " + terms.table().table(),
        connection -> {
          SqlText sql =
              SqlText.of("SELECT " + STATE + ", COUNT(*) FROM (SELECT " + COLLAPSED)
                  .add(" FROM (SELECT r.*, CASE WHEN " + IS_CANDIDATE)
                  .add(" THEN 1 ELSE 0 END AS candidate FROM (")
                  .add(new StateQuery(connection, terms, at).all(List.of()))
                  .add(") r) c) g GROUP BY " + STATE);
          return forEach(
              connection, sql, row -> each.accept(StateQuery.state(row), row.getLong(NEXT)));
        });
  }

  @Override
  public void candidates(
      DialingTerms terms, Instant at, int oneIn, BiConsumer<RecordState, ContactDetails> each) {
    transaction.run(
        "Reading " + terms.table().table(),
        connection -> {
          SqlText sql =
              SqlText.of("SELECT " + STATE + ", phone, customer FROM (")
                  .add(
                      new StateQuery(connection, terms, at)
                          .all(
                              List.of(
                                  quoted(MandatoryField.CONTACT_INFO) + " AS phone",
                                  customerColumn(terms.table()) + " AS customer",
                                  quoted(MandatoryField.RECORD_ID) + " AS id")))
                  .add(") r WHERE " + IS_CANDIDATE)
                  .add(" AND due_in = 0 AND MOD(id, ?) = 0", oneIn);
          return forEach(
              connection,
              sql,
              row -> each.accept(StateQuery.state(row), contact(row, NEXT, NEXT + 1)));
        });
  }

  @Override
  public Optional<ListedRecord> record(DialingTerms terms, int recordId, Instant at) {
    return listed(
            terms,
            at,
            connection -> SqlText.of(quoted(MandatoryField.RECORD_ID) + " = ?", recordId),
            1)
        .stream()
        .findFirst();
  }

  @Override
  public List<ListedRecord> recordsOf(DialingTerms terms, String digits, Instant at, int most) {
    return listed(terms, at, connection -> hasDigits(connection, digits), most);
  }

  /** In the words of the index that calling lists have on PostgreSQL. */
  private static SqlText hasDigits(Connection connection, String digits) throws SQLException {
    String everyOther =
        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? ", 'g'" : "";
    return SqlText.of(
        "REGEXP_REPLACE(%s, '[^0-9]', ''%s) = ?"
            .formatted(quoted(MandatoryField.CONTACT_INFO), everyOther),
        digits);
  }

  @FunctionalInterface
  private interface Condition {
    SqlText over(Connection connection) throws SQLException;
  }

  private List<ListedRecord> listed(DialingTerms terms, Instant at, Condition condition, int most) {
    List<String> columns =
        List.of(
            quoted(MandatoryField.CONTACT_INFO),
            customerColumn(terms.table()),
            quoted(MandatoryField.RECORD_ID),
            quoted(MandatoryField.CHAIN_ID),
            quoted(MandatoryField.CHAIN_N),
            quoted(MandatoryField.DIAL_SCHED_TIME),
            quoted(MandatoryField.ATTEMPT),
            quoted(MandatoryField.APP_ID),
            quoted(MandatoryField.GROUP_ID));
    return transaction.run(
        "Looking up in " + terms.table().table(),
        connection -> {
          SqlText sql =
              new StateQuery(connection, terms, at)
                  .where(columns, condition.over(connection))
                  .add(" LIMIT ?", most);
          List<ListedRecord> found = new ArrayList<>();
          forEach(connection, sql, row -> found.add(record(row)));
          found.sort(Comparator.comparingInt(ListedRecord::recordId));
          return found;
        });
  }

  /** The column of the customer's id; an empty text if the table has none. */
  private static String customerColumn(ListTable table) {
    boolean isThere =
        table.customFields().stream()
            .anyMatch(field -> field.name().equals(table.customerIdColumn()));
    return isThere ? quoted(table.customerIdColumn()) : "''";
  }

  private static ListedRecord record(ResultSet row) throws SQLException {
    int scheduled = row.getInt(NEXT + 5);
    Optional<Instant> scheduledFor =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(scheduled));
    return new ListedRecord(
        row.getInt(NEXT + 2),
        row.getInt(NEXT + 3),
        row.getInt(NEXT + 4),
        contact(row, NEXT, NEXT + 1),
        StateQuery.state(row),
        scheduledFor,
        row.getInt(NEXT + 6),
        row.getInt(NEXT + 7),
        row.getInt(NEXT + 8));
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

  private static int forEach(Connection connection, SqlText sql, RowConsumer each)
      throws SQLException {
    int rows = 0;
    try (PreparedStatement select = sql.prepare(connection)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.accept(row);
          rows++;
        }
      }
    }
    return rows;
  }
}
