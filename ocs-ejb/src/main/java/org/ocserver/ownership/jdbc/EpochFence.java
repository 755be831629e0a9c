package org.ocserver.ownership.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ocserver.callinglist.FencedException;
import org.ocserver.callinglist.jdbc.Fence;
import org.ocserver.ownership.Term;

/** Lets the transactions of a term through, as long as it lasts. Thread safe. */
public final class EpochFence implements Fence {
  /**
   * One way to the database and back, yet two statements: the second sees what was committed until
   * the first had its lock. In one statement it would see less.
   */
  private static final String LOCK_AND_READ =
      "SELECT pg_advisory_xact_lock_shared("
          + LeaseDialect.TABLE_KEY
          + ", ?); SELECT epoch FROM ocs_application_lease WHERE application_dbid = ?";

  private final Supplier<Optional<Term>> terms;
  private final Supplier<Optional<Term>> current;
  private final Consumer<Term> onEnd;
  private volatile Optional<LeaseDialect> dialect = Optional.empty();

  /**
   * @param terms the term of a transaction, asked when it begins; empty if it may not
   * @param current the term of this server
   * @param onEnd hears of a term that is over, as the database says
   */
  public EpochFence(
      Supplier<Optional<Term>> terms, Supplier<Optional<Term>> current, Consumer<Term> onEnd) {
    this.terms = terms;
    this.current = current;
    this.onEnd = onEnd;
  }

  @Override
  public void pass(Connection connection) throws SQLException {
    Term term = terms.get().orElseThrow(() -> new FencedException("this server is not the owner"));
    if (!current.get().equals(Optional.of(term))) {
      throw new FencedException(
          "the term " + term.epoch() + " of application " + term.application() + " is over");
    }
    if (dialect(connection) == LeaseDialect.POSTGRESQL) {
      long epoch = lockAndRead(connection, term.application());
      if (epoch != term.epoch()) {
        onEnd.accept(term);
        throw new FencedException(
            "the epoch of application "
                + term.application()
                + " is "
                + epoch
                + ", that of this server is "
                + term.epoch());
      }
    }
  }

  private LeaseDialect dialect(Connection connection) throws SQLException {
    if (dialect.isEmpty()) {
      dialect = Optional.of(LeaseDialect.of(connection));
    }
    return dialect.get();
  }

  /** The epoch, or -1 if there is no lease. */
  private static long lockAndRead(Connection connection, int application) throws SQLException {
    try (PreparedStatement both = connection.prepareStatement(LOCK_AND_READ)) {
      both.setInt(1, application);
      both.setInt(2, application);
      both.execute();
      both.getMoreResults();
      try (ResultSet row = both.getResultSet()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }
}
