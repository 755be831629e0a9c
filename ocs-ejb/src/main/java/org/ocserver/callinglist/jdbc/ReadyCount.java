package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.ocserver.callinglist.Retrieval;

/**
 * How many chains a list has to dial, now or later. Of many, those count too that are let be for
 * the sake of their other records; of few, on which it may depend that a campaign is at its end,
 * each chain is looked at.
 */
final class ReadyCount {
  private static final int FEW = 1000;

  private final SqlText chains;
  private final String table;
  private final String soundChain;

  ReadyCount(DialConditions conditions, Retrieval request) {
    table = quoted(request.table().table());
    chains =
        SqlText.of("SELECT \"chain_id\" FROM " + table + " WHERE ")
            .add(conditions.remaining(request))
            .add(" GROUP BY \"chain_id\"");
    soundChain = conditions.soundChain(request);
  }

  int run(Connection connection) throws SQLException {
    int all = count(connection, "");
    return all > 0 && all <= FEW
        ? count(
            connection,
            " WHERE (SELECT "
                + soundChain
                + " FROM "
                + table
                + " s WHERE s.\"chain_id\" = c.\"chain_id\")")
        : all;
  }

  private int count(Connection connection, String condition) throws SQLException {
    SqlText sql = SqlText.of("SELECT COUNT(*) FROM (").add(chains).add(") c").add(condition);
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
