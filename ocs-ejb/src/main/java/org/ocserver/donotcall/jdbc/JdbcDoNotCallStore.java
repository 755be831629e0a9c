package org.ocserver.donotcall.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.donotcall.DoNotCallEntry;
import org.ocserver.donotcall.DoNotCallStore;

/** Reads {@code gsw_donotcall_list}. */
public final class JdbcDoNotCallStore implements DoNotCallStore {
  private static final int ROWS_AT_A_TIME = 10_000;

  private final LocalTransaction transaction;

  public JdbcDoNotCallStore(DataSource dataSource) {
    transaction = new LocalTransaction(dataSource);
  }

  @Override
  public void readAll(Consumer<DoNotCallEntry> each) {
    String sql = "SELECT tenant_dbid, phone, customer_id, expires_at FROM gsw_donotcall_list";
    transaction.run(
        "Reading the do-not-call list",
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            int rows = 0;
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

  private static DoNotCallEntry entry(ResultSet row) throws java.sql.SQLException {
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
