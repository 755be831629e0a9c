package org.ocserver.upkeep;

import java.util.List;
import java.util.Optional;

/**
 * How a calling list's table stands.
 *
 * @param exists whether there is such a table; if not, the rest is empty but for the indexes
 * @param columns that are missing or of another kind
 * @param indexes all that the list needs
 * @param staleStatistics why the database should recalculate its statistics, if it should
 * @param problems others, of the table and of the database
 * @param sharing the other lists on the table
 * @param failures what could not be mended
 */
public record TableReport(
    int listDbid,
    String listName,
    String table,
    boolean exists,
    List<ColumnProblem> columns,
    List<IndexState> indexes,
    Optional<String> staleStatistics,
    List<TableProblem> problems,
    List<SharedTable> sharing,
    List<TableProblem> failures) {
  public TableReport {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    problems = List.copyOf(problems);
    sharing = List.copyOf(sharing);
    failures = List.copyOf(failures);
  }

  /** Whether nothing is left to do; lists that share the table are the administrator's choice. */
  public boolean isSound() {
    return exists
        && columns.isEmpty()
        && indexes.stream().allMatch(IndexState::present)
        && staleStatistics.isEmpty()
        && problems.isEmpty()
        && failures.isEmpty();
  }
}
