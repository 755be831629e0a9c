package org.ocserver.donotcall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.ocserver.callinglist.PhoneText;
import org.ocserver.donotcall.DoNotCallAddition;
import org.ocserver.donotcall.DoNotCallRemoval;

/** Changes {@code gsw_donotcall_list}, within a transaction of the caller. */
final class ListWriter {
  private static final String PHONE = "phone";
  private static final String CUSTOMER = "customer_id";
  private static final int ROWS_AT_A_TIME = 10_000;

  private final Connection connection;

  ListWriter(Connection connection) {
    this.connection = connection;
  }

  /** Says how many there were. */
  int add(List<DoNotCallAddition> additions) throws SQLException {
    Map<Boolean, List<DoNotCallAddition>> byKind =
        additions.stream().collect(Collectors.partitioningBy(a -> a.customerId().isEmpty()));
    add(PHONE, CUSTOMER, byKind.get(true));
    add(CUSTOMER, PHONE, byKind.get(false));
    return additions.size();
  }

  /** Says how many rows were changed. */
  int remove(DoNotCallRemoval removal, boolean formatted) throws SQLException {
    int tenant = removal.tenantDbid();
    if (!removal.customerId().isEmpty()) {
      return remove(CUSTOMER, PHONE, tenant, Set.of(removal.customerId()));
    }
    Set<String> phones = formatted ? forms(tenant, removal.phone()) : Set.of(removal.phone());
    return remove(PHONE, CUSTOMER, tenant, phones);
  }

  /**
   * Inserts what is missing, stretches what is there. A row that was loaded with a number and a
   * customer stays as it is, and counts as missing: the customer shall not be listed for longer
   * because the number is.
   */
  private void add(String column, String other, List<DoNotCallAddition> additions)
      throws SQLException {
    String same =
        " WHERE tenant_dbid = ? AND %s = ? AND (%s IS NULL OR %s = '')"
            .formatted(column, other, other);
    String insert =
        "INSERT INTO gsw_donotcall_list (expires_at, dnc_message, campaign_dbid, list_dbid,"
            + " is_internal, time_stamp, tenant_dbid, %s)".formatted(column)
            + " SELECT CAST(? AS BIGINT), CAST(? AS VARCHAR(255)), CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS INTEGER),"
            + " CAST(? AS VARCHAR(64)) WHERE NOT EXISTS (SELECT 1 FROM gsw_donotcall_list"
            + same
            + ")";
    String update =
        "UPDATE gsw_donotcall_list SET expires_at = ?, dnc_message = ?, campaign_dbid = ?,"
            + " list_dbid = ?, is_internal = ?, time_stamp = ?"
            + same
            + " AND expires_at < COALESCE(CAST(? AS BIGINT), 9223372036854775807)";
    try (PreparedStatement inserts = connection.prepareStatement(insert);
        PreparedStatement updates = connection.prepareStatement(update)) {
      for (DoNotCallAddition addition : additions) {
        bind(inserts, addition);
        inserts.setInt(9, addition.tenantDbid());
        inserts.setString(10, contact(addition));
        inserts.addBatch();
        bind(updates, addition);
        updates.setObject(9, expiry(addition), Types.BIGINT);
        updates.addBatch();
      }
      inserts.executeBatch();
      updates.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, DoNotCallAddition addition)
      throws SQLException {
    statement.setObject(1, expiry(addition), Types.BIGINT);
    statement.setString(2, addition.message());
    setInteger(statement, 3, addition.campaignDbid());
    setInteger(statement, 4, addition.listDbid());
    statement.setInt(5, addition.internal() ? 1 : 0);
    statement.setLong(6, addition.at().toEpochMilli());
    statement.setInt(7, addition.tenantDbid());
    statement.setString(8, contact(addition));
  }

  private static Long expiry(DoNotCallAddition addition) {
    return addition.entry().expiresAt().map(Instant::toEpochMilli).orElse(null);
  }

  private static String contact(DoNotCallAddition addition) {
    return addition.phone().isEmpty() ? addition.customerId() : addition.phone();
  }

  private static void setInteger(PreparedStatement statement, int index, OptionalInt value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setInt(index, value.getAsInt());
    } else {
      statement.setNull(index, Types.INTEGER);
    }
  }

  /** Of a row that was loaded with a number and a customer, the other one stays. */
  private int remove(String column, String other, int tenantDbid, Set<String> contacts)
      throws SQLException {
    String same = " WHERE tenant_dbid = ? AND " + column + " = ?";
    String strip =
        "UPDATE gsw_donotcall_list SET %s = NULL".formatted(column)
            + same
            + " AND %s IS NOT NULL AND %s <> ''".formatted(other, other);
    int changed = 0;
    for (String sql : List.of(strip, "DELETE FROM gsw_donotcall_list" + same)) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (String contact : contacts) {
          statement.setInt(1, tenantDbid);
          statement.setString(2, contact);
          changed += statement.executeUpdate();
        }
      }
    }
    return changed;
  }

  /** Every form in which the number is stored. */
  private Set<String> forms(int tenantDbid, String phone) throws SQLException {
    String sql = "SELECT phone FROM gsw_donotcall_list WHERE tenant_dbid = ? AND phone IS NOT NULL";
    Set<String> forms = new LinkedHashSet<>(Collections.singleton(phone));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      select.setInt(1, tenantDbid);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (PhoneText.comparable(row.getString(1)).equals(phone)) {
            forms.add(row.getString(1));
          }
        }
      }
    }
    return forms;
  }
}
