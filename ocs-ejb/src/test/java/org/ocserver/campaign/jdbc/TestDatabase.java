package org.ocserver.campaign.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Fresh databases for tests: H2 in memory; or, if the system property {@code ocs.test.postgresql}
 * is set, a new schema in the PostgreSQL database of that JDBC URL, or in one of the tests' own if
 * it says {@code embedded}: of this machine's packages, or downloaded if it has none.
 */
public final class TestDatabase {
  private static final String POSTGRESQL = System.getProperty("ocs.test.postgresql", "");

  private TestDatabase() {}

  /** Started when it is first needed, one for all tests; ends with them. */
  private static final class Embedded {
    static final String URL =
        LocalPostgres.installed()
            .map(bin -> LocalPostgres.start(bin, LocalPostgres.FORGETFUL).url())
            .orElseGet(Embedded::downloaded);

    private static String downloaded() {
      try {
        return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The JDBC URL of a new database in a PostgreSQL that ends with the tests, whichever database
   * they run on.
   */
  public static String ofServers(String name) {
    PGSimpleDataSource postgresql = new PGSimpleDataSource();
    postgresql.setURL(Embedded.URL);
    execute(postgresql, "CREATE DATABASE " + name);
    return Embedded.URL.replace("/postgres?", "/" + name + "?");
  }

  /** A database without any table. */
  public static DataSource empty() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    if (POSTGRESQL.isEmpty()) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
      return h2;
    }
    PGSimpleDataSource postgresql = new PGSimpleDataSource();
    postgresql.setURL(POSTGRESQL.equals("embedded") ? Embedded.URL : POSTGRESQL);
    execute(postgresql, "CREATE SCHEMA " + name);
    postgresql.setCurrentSchema(name);
    postgresql.setReWriteBatchedInserts(true);
    return postgresql;
  }

  /** A database with the product's own tables. */
  public static DataSource migrated() {
    DataSource dataSource = empty();
    SchemaMigration.migrate(dataSource);
    return dataSource;
  }

  /**
   * A pool of connections to a database with the product's own tables, for tests that ask it many
   * times; to be disposed of when done.
   */
  public static JdbcConnectionPool pooled() {
    DataSource database = migrated();
    if (database instanceof JdbcDataSource h2) {
      return JdbcConnectionPool.create(h2);
    }
    PGSimpleDataSource single = (PGSimpleDataSource) database;
    PGConnectionPoolDataSource postgresql = new PGConnectionPoolDataSource();
    postgresql.setURL(single.getURL());
    postgresql.setUser(single.getUser());
    postgresql.setPassword(single.getPassword());
    postgresql.setCurrentSchema(single.getCurrentSchema());
    return JdbcConnectionPool.create(postgresql);
  }

  public static void execute(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
