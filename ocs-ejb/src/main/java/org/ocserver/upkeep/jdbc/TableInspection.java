package org.ocserver.upkeep.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ocserver.campaign.load.jdbc.PresentColumn;
import org.ocserver.campaign.load.jdbc.PresentIndex;
import org.ocserver.campaign.load.jdbc.RecordKey;
import org.ocserver.campaign.load.jdbc.TableIndex;
import org.ocserver.campaign.load.jdbc.TableIndexes;
import org.ocserver.upkeep.IndexState;
import org.ocserver.upkeep.SharedTable;
import org.ocserver.upkeep.TableNeeds;
import org.ocserver.upkeep.TableProblem;
import org.ocserver.upkeep.TableReport;

/** Looks at a list's table, over a connection that commits by itself. */
final class TableInspection {
  private final Connection connection;
  private final DatabaseUpkeep database;
  private final TableNeeds needs;
  private final String table;
  private final TableIndexes indexes;

  TableInspection(Connection connection, DatabaseUpkeep database, TableNeeds needs) {
    this.connection = connection;
    this.database = database;
    this.needs = needs;
    this.table = needs.list().table();
    this.indexes = new TableIndexes(table, database.isPostgres());
  }

  /**
   * @param failures what has been tried before in vain
   */
  TableReport report(List<TableProblem> failures) throws SQLException {
    Map<String, PresentColumn> columns = PresentColumn.of(connection, table);
    boolean exists = !columns.isEmpty();
    List<PresentIndex> usable = usableIndexes();
    List<TableProblem> problems = new ArrayList<>(database.settings(connection, table));
    if (exists) {
      problems.addAll(keyProblems(usable));
    }
    return new TableReport(
        needs.list().listDbid(),
        needs.list().listName(),
        table,
        exists,
        exists ? new ColumnCheck(columns).problems(needs.format().fields()) : List.of(),
        neededIndexes().stream().map(index -> state(index, usable)).toList(),
        exists ? database.staleStatistics(connection, table) : Optional.empty(),
        problems,
        exists ? sharing() : List.of(),
        failures);
  }

  /** Those that are neither there nor served by others. */
  List<TableIndex> missingIndexes() throws SQLException {
    List<PresentIndex> usable = usableIndexes();
    return neededIndexes().stream()
        .filter(index -> usable.stream().noneMatch(present -> present.serves(index)))
        .toList();
  }

  private List<TableIndex> neededIndexes() {
    return Stream.of(
            indexes.ofKeys(), indexes.ofEveryTable(), indexes.ofFilter(needs.list().filter()))
        .flatMap(List::stream)
        .toList();
  }

  private List<PresentIndex> usableIndexes() throws SQLException {
    return PresentIndex.usable(connection, table);
  }

  private static IndexState state(TableIndex index, List<PresentIndex> usable) {
    return new IndexState(
        index.name(),
        index.key(),
        index.purpose(),
        usable.stream().anyMatch(present -> present.serves(index)));
  }

  private List<TableProblem> keyProblems(List<PresentIndex> usable) throws SQLException {
    List<TableProblem> problems = new ArrayList<>();
    RecordKey.problem(connection, table)
        .ifPresent(
            what ->
                problems.add(
                    new TableProblem(
                        "record_id", "the list is left out when it is loaded: " + what)));
    Set<String> places = Set.of("chain_id", "chain_n");
    if (usable.stream().noneMatch(index -> index.keepsUnique(places))) {
      problems.add(
          new TableProblem(
              "chain_id, chain_n", "not unique by the table: what is loaded twice is not refused"));
    }
    return problems;
  }

  private List<SharedTable> sharing() {
    return needs.sharing().stream()
        .map(other -> FilterOverlap.of(connection, needs.list(), other))
        .toList();
  }
}
