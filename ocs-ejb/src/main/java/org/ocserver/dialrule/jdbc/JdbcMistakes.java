package org.ocserver.dialrule.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.callinglist.jdbc.SqlText;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.Mistake;
import org.ocserver.dialrule.MistakeTally;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.TableMistakes;

/** Looks for mistakes in calling lists over plain JDBC. Thread safe. */
public final class JdbcMistakes implements TableMistakes {
  private static final int ROWS_AT_A_TIME = 10_000;
  private static final String SOUND = "CASE WHEN %s THEN 1 ELSE 0 END AS sound";
  private static final int ID = StateQuery.COLUMNS + 1;

  /** No mistake depends on the time, but that one has been set. */
  private static final Instant ANY = Instant.EPOCH;

  private final LocalTransaction transaction;

  public JdbcMistakes(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public List<Mistake> find(DialingTerms terms, int most) {
    return transaction.run(
        "Looking for mistakes in " + terms.table().table(),
        connection -> find(connection, terms, most));
  }

  private static List<Mistake> find(Connection connection, DialingTerms terms, int most)
      throws SQLException {
    MistakeTally tally = new MistakeTally(terms, most);
    try (PreparedStatement select = suspects(connection, terms).prepare(connection)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tally.add(row.getInt(ID), StateQuery.state(row));
        }
      }
    }
    return tally.mistakes();
  }

  /** Ready records of the list of which the SQL of any mistake is not known to be absent. */
  private static SqlText suspects(Connection connection, DialingTerms terms) throws SQLException {
    ObstacleSql obstacles = new ObstacleSql(terms.table(), terms.timeZones(), ANY.getEpochSecond());
    SqlText sound =
        obstacles.withoutAll(
            Obstacle.TYPE,
            Obstacle.NO_TIME,
            Obstacle.NO_CONTACT,
            Obstacle.NO_CHAIN,
            Obstacle.UNKNOWN_TIME_ZONE,
            Obstacle.IMPOSSIBLE_WINDOW);
    String id = quoted(MandatoryField.RECORD_ID);
    return SqlText.of("SELECT * FROM (")
        .add(
            new StateQuery(connection, terms, ANY)
                .all(List.of(id + " AS id", SOUND.formatted(sound.text()))))
        .add(") r WHERE in_list = 1 AND status = " + RecordStatus.READY.value())
        .add(" AND (sound = 0 OR chain_places = 0 OR chain_short = 0 OR mates_sound = 0)")
        .add(" ORDER BY id");
  }
}
