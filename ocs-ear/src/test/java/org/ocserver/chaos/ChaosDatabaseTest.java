package org.ocserver.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.jdbc.LocalPostgres;

/** What is said to disturb the database does, and it recovers. */
class ChaosDatabaseTest {
  private static final int MEGABYTES = 160;
  private static final String FILL =
      "INSERT INTO t SELECT repeat(md5(n::text), 30) FROM generate_series(1, 100000) n";

  @Test
  void shouldBeDisturbedAndRecover() throws Exception {
    assumeThat(LocalPostgres.installed()).as("a PostgreSQL of this machine").isPresent();
    Path folder = Files.createTempDirectory("ocs-chaos");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (ChaosDatabase database = new ChaosDatabase(folder, MEGABYTES)) {
      execute(database, "CREATE TABLE t (c text)");

      try (Connection other = database.connect()) {
        database.cut();
        assertThat(other.isValid(1)).isFalse();
      }

      database.freeze();
      assertThatThrownBy(() -> ask(database)).isInstanceOf(SQLException.class);
      database.thaw();
      execute(database, "SELECT 1");

      database.crash();
      assertThat(database.isRunning()).isFalse();
      assertThatThrownBy(() -> ask(database)).isInstanceOf(SQLException.class);
      database.restart();
      execute(database, "SELECT 1");

      database.fill();
      assertThatThrownBy(() -> execute(database, FILL)).isInstanceOf(SQLException.class);
      database.free();
      if (!database.isRunning()) {
        database.restart();
      }
      execute(database, "INSERT INTO t VALUES ('x')");
    }
    assertThat(folder).isEmptyDirectory();
  }

  private static void execute(ChaosDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void ask(ChaosDatabase database) throws SQLException {
    String url = database.address().url() + "&connectTimeout=2&socketTimeout=2&loginTimeout=3";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
  }
}
