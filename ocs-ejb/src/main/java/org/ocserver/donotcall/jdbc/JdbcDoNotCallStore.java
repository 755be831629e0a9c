package org.ocserver.donotcall.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.donotcall.DoNotCallAddition;
import org.ocserver.donotcall.DoNotCallChange;
import org.ocserver.donotcall.DoNotCallEntry;
import org.ocserver.donotcall.DoNotCallRemoval;
import org.ocserver.donotcall.DoNotCallStore;

/** Keeps the lists in {@code gsw_donotcall_list}. */
public final class JdbcDoNotCallStore implements DoNotCallStore {
  private static final int ROWS_AT_A_TIME = 10_000;

  private final LocalTransaction transaction;

  public JdbcDoNotCallStore(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void readAll(Consumer<DoNotCallEntry> each) {
    String sql = "SELECT tenant_dbid, phone, customer_id, expires_at FROM gsw_donotcall_list";
    transaction.run(
        "Reading the do-not-call list",
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            long rows = 0;
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                each.accept(entry(row));
                rows++;
              }
            }
            return rows;
          }
        });
  }

  @Override
  public long lastChange() {
    return transaction.run(
        "Asking for do-not-call changes", connection -> new ChangeFeed(connection).last());
  }

  @Override
  public List<DoNotCallChange> changesAfter(long number) {
    return transaction.run(
        "Reading do-not-call changes",
        connection -> new ChangeFeed(connection).after(number, ROWS_AT_A_TIME));
  }

  @Override
  public void add(List<DoNotCallAddition> additions) {
    transaction.run(
        "Adding to the do-not-call list",
        connection -> {
          new ChangeFeed(connection).append(additions);
          return new ListWriter(connection).add(additions);
        });
  }

  @Override
  public void remove(DoNotCallRemoval removal, boolean formatted) {
    transaction.run(
        "Removing from the do-not-call list",
        connection -> {
          new ChangeFeed(connection).append(removal);
          return new ListWriter(connection).remove(removal, formatted);
        });
  }

  @Override
  public int forgetChangesBefore(Instant time) {
    return transaction.run(
        "Forgetting do-not-call changes",
        connection -> new ChangeFeed(connection).forgetBefore(time));
  }

  /** From the columns tenant_dbid, phone, customer_id and expires_at, in this order. */
  static DoNotCallEntry entry(ResultSet row) throws SQLException {
    long expires = row.getLong(4);
    Optional<Instant> expiresAt =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
    return new DoNotCallEntry(
        row.getInt(1),
        Objects.requireNonNullElse(row.getString(2), ""),
        Objects.requireNonNullElse(row.getString(3), ""),
        expiresAt);
  }
}
