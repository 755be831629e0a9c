package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the two databases differ. */
enum Dialect {
  H2,
  POSTGRESQL;

  /** The dialect of the database behind a connection. */
  static Dialect of(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : H2;
  }

  /**
   * The digits of a contact: PostgreSQL has an index on this very expression, which a calling
   * list's table comes with.
   */
  String digits(String expression) {
    return this == POSTGRESQL
        ? "REGEXP_REPLACE(" + expression + ", '[^0-9]', '', 'g')"
        : "REGEXP_REPLACE(" + expression + ", '[^0-9]', '')";
  }
}
