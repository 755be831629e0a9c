package org.ocserver.upkeep.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.load.jdbc.TableIndex;
import org.ocserver.upkeep.TableProblem;

/** PostgreSQL, which others use at the same time. */
final class PostgresUpkeep implements DatabaseUpkeep {
  /** Of the locks that applications agree on, those of this package. */
  private static final int LOCKS = 0x75706b70;

  /** Fewer changes are not worth the work. */
  private static final long FEW = 1000;

  /** This part of a table's records may have changed; PostgreSQL itself waits for half of it. */
  private static final double LARGE_PART = 0.2;

  private static final String TABLE =
      "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = current_schema() AND c.relname = ?";

  @Override
  public boolean isPostgres() {
    return true;
  }

  @Override
  public boolean reserve(Connection connection, String table) throws SQLException {
    return lock(connection, "SELECT pg_try_advisory_lock(?, ?)", table);
  }

  @Override
  public void release(Connection connection, String table) throws SQLException {
    lock(connection, "SELECT pg_advisory_unlock(?, ?)", table);
  }

  @Override
  public void limitWaiting(Connection connection) throws SQLException {
    try (Statement set = connection.createStatement()) {
      set.execute("SET LOCAL lock_timeout = '5s'");
    }
  }

  private static boolean lock(Connection connection, String sql, String table) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(sql)) {
      lock.setInt(1, LOCKS);
      lock.setInt(2, (connection.getSchema() + '.' + table).hashCode());
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public Optional<String> staleStatistics(Connection connection, String table) throws SQLException {
    String sql =
        "SELECT GREATEST(c.reltuples, 0), COALESCE(s.n_mod_since_analyze, 0),"
            + " s.last_analyze IS NULL AND s.last_autoanalyze IS NULL AND NOT EXISTS ("
            + "SELECT 1 FROM pg_stats p WHERE p.schemaname = n.nspname AND p.tablename = c.relname)"
            + " AND EXISTS (SELECT 1 FROM "
            + quoted(table)
            + ") FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid"
            + " WHERE n.nspname = current_schema() AND c.relname = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return row.getBoolean(3)
            ? Optional.of("they were never calculated")
            : stale(row.getDouble(1), row.getLong(2));
      }
    }
  }

  private static Optional<String> stale(double records, long changes) {
    return changes > Math.max(FEW, LARGE_PART * records)
        ? Optional.of(
            "%d records have been added or changed since they were calculated; there were about %.0f"
                .formatted(changes, records))
        : Optional.empty();
  }

  @Override
  public List<TableProblem> settings(Connection connection, String table) throws SQLException {
    List<TableProblem> problems = new ArrayList<>();
    if (!setting(connection, "standard_conforming_strings").equals("on")) {
      problems.add(
          new TableProblem(
              "standard_conforming_strings",
              "is off: PostgreSQL takes backslashes in texts for escapes; set it to on"));
    }
    if (!setting(connection, "server_encoding").equals("UTF8")) {
      problems.add(
          new TableProblem(
              "server_encoding",
              "is not UTF8: some characters of names and notes cannot be stored"));
    }
    if (!setting(connection, "autovacuum").equals("on")) {
      problems.add(new TableProblem("autovacuum", "is off: the table grows with each dial"));
    } else if (hasNoAutovacuum(connection, table)) {
      problems.add(
          new TableProblem("autovacuum_enabled", "is off for the table: it grows with each dial"));
    }
    return problems;
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT current_setting(?)")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static boolean hasNoAutovacuum(Connection connection, String table) throws SQLException {
    String sql =
        "SELECT 1 "
            + TABLE
            + " AND EXISTS (SELECT 1 FROM pg_options_to_table(c.reloptions) o"
            + " WHERE o.option_name = 'autovacuum_enabled'"
            + " AND o.option_value IN ('false', 'off', 'no', '0'))";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  @Override
  public String creation(TableIndex index) {
    return index.concurrentCreation();
  }

  @Override
  public String rebuilding(TableIndex index) {
    return "REINDEX INDEX CONCURRENTLY " + quoted(index.name());
  }

  @Override
  public String analysis(String table) {
    return "ANALYZE " + quoted(table);
  }
}
