package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.ocserver.callinglist.StoreException;

/** Runs work in a transaction of its own on a data source, behind a fence. */
public final class LocalTransaction {
  /** As many as may meet in deadlocks one after the other, and more. */
  private static final int TRIES = 10;

  private final DataSource dataSource;
  private final Fence fence;

  /** Work that may throw, and be run again. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Without a fence: for tools and tests. */
  public LocalTransaction(DataSource dataSource) {
    this(dataSource, Fence.NONE);
  }

  /**
   * @param dataSource gives connections outside a transaction of the container
   * @param fence is passed by each transaction before its work
   */
  public LocalTransaction(DataSource dataSource, Fence fence) {
    this.dataSource = dataSource;
    this.fence = fence;
  }

  /**
   * Runs the work; again if the database chose it to end a deadlock.
   *
   * @param purpose for the message if it fails
   * @throws StoreException if the database fails; all is rolled back
   * @throws org.ocserver.callinglist.FencedException if this server may not write; it is not tried
   *     again
   */
  public <T> T run(String purpose, Work<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work);
      } catch (SQLException failure) {
        if (tries == TRIES || !state(failure).startsWith("40")) {
          throw MaskedFailure.of(purpose, failure);
        }
      }
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        fence.pass(connection);
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failure) {
        rollBack(connection, failure);
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
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
    return failure.getCause() instanceof SQLException cause ? state(cause) : "";
  }

  private static String state(SQLException failure) {
    return Objects.requireNonNullElse(failure.getSQLState(), "");
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      cause.addSuppressed(failure);
    }
  }
}
