package org.ocserver.upkeep.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.load.jdbc.TableIndex;
import org.ocserver.upkeep.TableProblem;

/** What a database does in its own way. */
interface DatabaseUpkeep {
  /** The way of the database behind a connection. */
  static DatabaseUpkeep of(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
        ? new PostgresUpkeep()
        : new H2Upkeep();
  }

  boolean isPostgres();

  /** Keeps other servers from mending the table until it is released; does not wait for them. */
  boolean reserve(Connection connection, String table) throws SQLException;

  void release(Connection connection, String table) throws SQLException;

  /** For this transaction: to add a column is not worth it that all others wait long behind it. */
  void limitWaiting(Connection connection) throws SQLException;

  /** Why the statistics should be recalculated, if they should. */
  Optional<String> staleStatistics(Connection connection, String table) throws SQLException;

  /** Settings of the database and the table that hurt. */
  List<TableProblem> settings(Connection connection, String table) throws SQLException;

  /** The statement that creates an index, while others write if the database can do that. */
  String creation(TableIndex index);

  /** The statement that rebuilds a broken index. */
  String rebuilding(TableIndex index);

  /** The statement that recalculates the statistics. */
  String analysis(String table);
}
