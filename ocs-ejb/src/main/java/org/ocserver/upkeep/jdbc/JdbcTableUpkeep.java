package org.ocserver.upkeep.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.callinglist.jdbc.MaskedFailure;
import org.ocserver.callinglist.jdbc.PatientDataSource;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.campaign.load.jdbc.PresentColumn;
import org.ocserver.campaign.load.jdbc.PresentIndex;
import org.ocserver.campaign.load.jdbc.TableIndex;
import org.ocserver.upkeep.TableNeeds;
import org.ocserver.upkeep.TableProblem;
import org.ocserver.upkeep.TableReport;
import org.ocserver.upkeep.TableUpkeep;

/** Upkeep on H2 and PostgreSQL. Thread safe. */
public final class JdbcTableUpkeep implements TableUpkeep {
  /** No index takes longer, whatever it waits for. */
  private static final int MOST_SECONDS = 4 * 3600;

  private final DataSource dataSource;
  private final LocalTransaction transaction;

  /**
   * @param dataSource gives connections outside a transaction of the container
   * @param transaction runs what can be done in a transaction
   */
  public JdbcTableUpkeep(DataSource dataSource, LocalTransaction transaction) {
    this.dataSource = new PatientDataSource(dataSource);
    this.transaction = transaction;
  }

  /** Work over a connection that commits by itself. */
  @FunctionalInterface
  private interface Work {
    TableReport run(Connection connection, DatabaseUpkeep database) throws SQLException;
  }

  private TableReport run(String purpose, Work work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.run(connection, DatabaseUpkeep.of(connection));
    } catch (SQLException failure) {
      throw MaskedFailure.of(purpose, failure);
    }
  }

  @Override
  public TableReport check(TableNeeds needs) {
    return run(
        "Checking " + needs.list().table(),
        (connection, database) ->
            new TableInspection(connection, database, needs).report(List.of()));
  }

  @Override
  public TableReport mend(TableNeeds needs) {
    String table = needs.list().table();
    return run(
        "Mending " + table,
        (connection, database) -> {
          List<TableProblem> failures = new ArrayList<>();
          if (database.reserve(connection, table)) {
            try {
              mend(connection, database, needs, failures);
            } finally {
              database.release(connection, table);
            }
          } else {
            failures.add(new TableProblem(table, "another server is mending it"));
          }
          return new TableInspection(connection, database, needs).report(failures);
        });
  }

  private void mend(
      Connection connection, DatabaseUpkeep database, TableNeeds needs, List<TableProblem> failures)
      throws SQLException {
    String table = needs.list().table();
    addColumns(connection, database, needs, failures);
    if (PresentColumn.of(connection, table).isEmpty()) {
      return;
    }
    Set<String> broken = PresentIndex.broken(connection, table);
    for (TableIndex index : new TableInspection(connection, database, needs).missingIndexes()) {
      String sql =
          broken.contains(index.name()) ? database.rebuilding(index) : database.creation(index);
      attempt(connection, index.name(), sql, failures);
    }
    attempt(connection, "statistics", database.analysis(table), failures);
  }

  /** Only if one is missing: it locks the table, if not for long. */
  private void addColumns(
      Connection connection, DatabaseUpkeep database, TableNeeds needs, List<TableProblem> failures)
      throws SQLException {
    Set<String> present = PresentColumn.of(connection, needs.list().table()).keySet();
    if (needs.format().fields().stream().allMatch(field -> present.contains(field.name()))) {
      return;
    }
    CallingListTable table = new CallingListTable(needs.access(), needs.format());
    try {
      transaction.run(
          "Adding columns",
          own -> {
            database.limitWaiting(own);
            table.createColumns(own);
            return needs;
          });
    } catch (StoreException failure) {
      failures.add(new TableProblem("columns", failure.getMessage()));
    }
  }

  private static void attempt(
      Connection connection, String place, String sql, List<TableProblem> failures) {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(MOST_SECONDS);
      statement.execute(sql);
    } catch (SQLException failure) {
      failures.add(new TableProblem(place, failure.getMessage()));
    }
  }
}
