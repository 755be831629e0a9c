package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ocserver.callinglist.StoreException;

/** Runs work in a transaction of its own on a data source. */
public final class LocalTransaction {
  private final DataSource dataSource;

  /** Work that may throw. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  public LocalTransaction(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param purpose for the message if it fails
   * @throws StoreException if the database fails; all is rolled back
   */
  public <T> T run(String purpose, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failure) {
        rollBack(connection, failure);
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new StoreException(purpose + " failed: " + failure.getMessage(), failure);
    }
  }

  /** Whether the data is to blame: SQL states of the classes 22 (data) and 23 (constraints). */
  public static boolean isRefusal(StoreException failure) {
    String state = state(failure);
    return state.startsWith("22") || state.startsWith("23");
  }

  /** Whether a key is taken. */
  public static boolean isDuplicate(StoreException failure) {
    return state(failure).equals("23505");
  }

  private static String state(StoreException failure) {
    return failure.getCause() instanceof SQLException cause && cause.getSQLState() != null
        ? cause.getSQLState()
        : "";
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      cause.addSuppressed(failure);
    }
  }
}
