package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What a transaction must pass before its work. */
@FunctionalInterface
public interface Fence {
  /** Lets everyone through: for tools and tests, which no other server can come between. */
  Fence NONE = connection -> {};

  /**
   * Lets the transaction go on if this server may write; as long as it is open, no other server
   * becomes the one that may.
   *
   * @param connection in the transaction, before anything was read or written
   * @throws org.ocserver.callinglist.FencedException if it may not
   */
  void pass(Connection connection) throws SQLException;
}
