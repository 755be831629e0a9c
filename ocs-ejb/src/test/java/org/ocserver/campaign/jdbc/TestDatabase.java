package org.ocserver.campaign.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Fresh databases for tests: H2 in memory; or, if the system property {@code ocs.test.postgresql}
 * holds a JDBC URL, a new schema in that database.
 */
public final class TestDatabase {
  private static final String POSTGRESQL = System.getProperty("ocs.test.postgresql", "");

  private TestDatabase() {}

  /** A database without any table. */
  public static DataSource empty() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    if (POSTGRESQL.isEmpty()) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
      return h2;
    }
    PGSimpleDataSource postgresql = new PGSimpleDataSource();
    postgresql.setURL(POSTGRESQL);
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

  public static void execute(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
