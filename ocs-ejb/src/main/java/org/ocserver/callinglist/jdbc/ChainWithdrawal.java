package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Withdrawal;

/**
 * Takes records out of dialing by request. First all that may change are locked, in the order of
 * their record_id, so that no two requests wait for each other; a retrieval meanwhile passes their
 * chains over.
 */
final class ChainWithdrawal {
  /**
   * What a withdrawal can change: finished records keep their history, Retrieved are a session's.
   */
  private static final String OPEN =
      "\"record_status\" IN (%d, %d)"
          .formatted(RecordStatus.NO_RECORD_STATUS.value(), RecordStatus.READY.value());

  private static final String UNFINISHED =
      "\"record_status\" IN (%d, %d, %d)"
          .formatted(
              RecordStatus.NO_RECORD_STATUS.value(),
              RecordStatus.READY.value(),
              RecordStatus.RETRIEVED.value());

  private final Connection connection;
  private final ListTable table;
  private final Dialect dialect;

  ChainWithdrawal(Connection connection, ListTable table, Dialect dialect) {
    this.connection = connection;
    this.table = table;
    this.dialect = dialect;
  }

  /** How many records matched and were taken out. */
  int run(ContactMatch match, ChainScope scope, Withdrawal withdrawal) throws SQLException {
    Optional<SqlText> condition = condition(match);
    if (condition.isEmpty()) {
      return 0;
    }
    List<Integer> matching = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    lock(condition.get(), scope, matching, others);
    mark(matching, marks(withdrawal));
    if (scope == ChainScope.ALL_CHAIN) {
      mark(others, marks(withdrawal));
    } else if (withdrawal == Withdrawal.CANCEL) {
      mark(others, "\"record_status\" = " + RecordStatus.UPDATED.value());
    }
    return matching.size();
  }

  private static String marks(Withdrawal withdrawal) {
    return switch (withdrawal) {
      case CANCEL ->
          "\"record_status\" = %d, \"call_result\" = %d"
              .formatted(RecordStatus.CANCELED.value(), CallResult.CANCEL_RECORD.value());
      case DO_NOT_CALL ->
          "\"record_status\" = %d, \"record_type\" = %d, \"call_result\" = %d"
              .formatted(
                  RecordStatus.UPDATED.value(),
                  RecordType.NO_CALL.value(),
                  CallResult.DO_NOT_CALL.value());
    };
  }

  private Optional<SqlText> condition(ContactMatch match) {
    if (match instanceof ContactMatch.Phone phone) {
      return Optional.of(samePhone(phone.phone()));
    }
    return sameCustomer(((ContactMatch.Customer) match).customerId());
  }

  /** As {@link org.ocserver.callinglist.PhoneText} compares, but by an index. */
  private SqlText samePhone(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    SqlText sql = SqlText.of(dialect.digits("\"contact_info\"") + " = ?", digits);
    return digits.isEmpty() ? sql.add(" AND \"contact_info\" = ?", phone) : sql;
  }

  private Optional<SqlText> sameCustomer(String customerId) {
    Optional<ListField> column =
        table.customFields().stream()
            .filter(field -> field.name().equals(table.customerIdColumn()))
            .findFirst();
    return column.flatMap(
        field ->
            comparable(field, customerId)
                .map(value -> SqlText.of(quoted(field.name()) + " = ?", value)));
  }

  /** The id as the column holds it; none if it cannot hold it. */
  private static Optional<Object> comparable(ListField field, String customerId) {
    if (field.type() != FieldType.INT) {
      return Optional.of(customerId).filter(id -> field.problemOf(id).isEmpty()).map(id -> id);
    }
    try {
      return Optional.of(Integer.valueOf(customerId));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private void lock(SqlText matches, ChainScope scope, List<Integer> matching, List<Integer> others)
      throws SQLException {
    String name = quoted(table.table());
    SqlText sql =
        SqlText.of("SELECT \"record_id\", CASE WHEN ")
            .add(matches)
            .add(" THEN 1 ELSE 0 END FROM " + name + " WHERE " + OPEN)
            .add(" AND \"chain_id\" IN (SELECT \"chain_id\" FROM " + name + " WHERE ")
            .add(matches)
            .add(scope == ChainScope.RECORD_ONLY ? " AND " + UNFINISHED : "")
            .add(") ORDER BY \"record_id\" FOR UPDATE");
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        (row.getInt(2) == 1 ? matching : others).add(row.getInt(1));
      }
    }
  }

  private void mark(List<Integer> recordIds, String marks) throws SQLException {
    if (recordIds.isEmpty()) {
      return;
    }
    SqlText sql =
        SqlText.of("UPDATE " + quoted(table.table()) + " SET " + marks)
            .add(" WHERE \"record_id\" = ANY(?)", (Object) recordIds.toArray(Integer[]::new));
    try (PreparedStatement update = sql.prepare(connection)) {
      update.executeUpdate();
    }
  }
}
