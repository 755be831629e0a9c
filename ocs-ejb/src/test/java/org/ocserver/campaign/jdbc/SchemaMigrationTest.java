package org.ocserver.campaign.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {
  private static final Path SCRIPTS =
      Path.of("..", "datasources", "src", "main", "resources", "org", "ocserver", "schema");

  private final DataSource dataSource = TestDatabase.empty();

  @Test
  void shouldRunEachScriptOnce() throws IOException {
    int first = SchemaMigration.migrate(dataSource);
    int second = SchemaMigration.migrate(dataSource);

    assertThat(first).isEqualTo(scriptNames().size());
    assertThat(second).isZero();
  }

  @Test
  void shouldListEveryScriptThatIsInTheFolder() throws IOException {
    assertThat(Files.readAllLines(SCRIPTS.resolve("migrations.txt")))
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactlyInAnyOrderElementsOf(scriptNames());
  }

  @Test
  void shouldLeaveTablesOfOthersAlone() {
    TestDatabase.execute(dataSource, "CREATE TABLE customers (id INTEGER)");
    TestDatabase.execute(dataSource, "INSERT INTO customers VALUES (1)");

    SchemaMigration.migrate(dataSource);

    TestDatabase.execute(dataSource, "DELETE FROM customers WHERE id = 1");
    TestDatabase.execute(
        dataSource, "INSERT INTO gsw_donotcall_list (phone, tenant_dbid) VALUES ('555', 1)");
  }

  private static List<String> scriptNames() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .toList();
    }
  }
}
