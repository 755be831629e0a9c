package org.ocserver.campaign.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.campaign.jdbc.TestDatabase;

/**
 * How long the loading of a calling list takes, beside bare batched inserts of as many rows into as
 * wide a table of the same database.
 */
@EnabledIfSystemProperty(named = "bench", matches = "list-import")
class ListImportBench {
  private static final int RECORDS = 100_000;
  private static final int BATCH = 5_000;
  private static final int COLUMNS = 25;

  @Test
  void measure() throws SQLException {
    String csv = CallingListImportTest.rows(RECORDS);
    inserts();
    new LoadedTable().load(CallingListImportTest.rows(BATCH));

    double baseline = inserts();
    long begin = System.nanoTime();
    ImportReport report = new LoadedTable().load(csv);
    double seconds = (System.nanoTime() - begin) / 1e9;

    System.out.printf(
        Locale.ROOT,
        "bench list-import database=%s records=%d seconds=%.1f inserts_seconds=%.1f ratio=%.2f%n",
        System.getProperty("ocs.test.postgresql", "").isEmpty() ? "h2" : "postgresql",
        report.loaded(),
        seconds,
        baseline,
        baseline / seconds);
  }

  private static double inserts() throws SQLException {
    DataSource database = TestDatabase.empty();
    StringBuilder columns = new StringBuilder("c0 INTEGER PRIMARY KEY");
    for (int i = 1; i < COLUMNS; i++) {
      columns.append(", c").append(i).append(" INTEGER");
    }
    TestDatabase.execute(database, "CREATE TABLE bare (" + columns + ")");
    String sql = "INSERT INTO bare VALUES (?" + ", ?".repeat(COLUMNS - 1) + ")";
    long begin = System.nanoTime();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      for (int row = 0; row < RECORDS; row++) {
        for (int i = 0; i < COLUMNS; i++) {
          insert.setInt(i + 1, row);
        }
        insert.addBatch();
        if (row % BATCH == BATCH - 1) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
