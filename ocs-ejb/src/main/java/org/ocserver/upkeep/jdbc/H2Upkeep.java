package org.ocserver.upkeep.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.load.jdbc.TableIndex;
import org.ocserver.upkeep.TableProblem;

/**
 * H2, which lives in the server: there is no other server, an index is created as a whole or not at
 * all, and how old the statistics are cannot be asked.
 */
final class H2Upkeep implements DatabaseUpkeep {
  @Override
  public boolean isPostgres() {
    return false;
  }

  @Override
  public boolean reserve(Connection connection, String table) {
    return true;
  }

  @Override
  public void release(Connection connection, String table) {
    // Nothing was reserved.
  }

  @Override
  public void limitWaiting(Connection connection) {
    // H2 waits for a second or two at most.
  }

  @Override
  public Optional<String> staleStatistics(Connection connection, String table) {
    return Optional.empty();
  }

  @Override
  public List<TableProblem> settings(Connection connection, String table) {
    return List.of();
  }

  @Override
  public String creation(TableIndex index) {
    return index.creation();
  }

  @Override
  public String rebuilding(TableIndex index) {
    return index.creation();
  }

  @Override
  public String analysis(String table) {
    return "ANALYZE TABLE " + quoted(table);
  }
}
