package org.ocserver.dialrule.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.jdbc.SqlText;
import org.ocserver.campaign.load.jdbc.RecordKey;
import org.ocserver.dialrule.ChainState;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.RecordState;

/**
 * The records of a table with what decides on them, as a subquery: the columns of {@link #STATE},
 * and those asked for.
 */
public final class StateQuery {
  /** The columns that make a {@link RecordState}, {@link #COLUMNS} of them. */
  public static final String STATE =
      "has_key, in_list, status, record_type_now, due_in, exhausted, has_contact, kept_campaign, kept_group, zone, window_from, window_till, chain_there, chain_held, chain_places, chain_short, mates_sound";

  public static final int COLUMNS = 17;

  private static final int SECONDS_OF_AN_HOUR = 3600;

  private final DialingTerms terms;
  private final Instant at;
  private final ObstacleSql obstacles;
  private final String table;
  private final boolean hasKey;

  /**
   * @param at the moment at which a dial is thought of
   */
  public StateQuery(Connection connection, DialingTerms terms, Instant at) throws SQLException {
    this.terms = terms;
    this.at = at;
    table = quoted(terms.table().table());
    obstacles = new ObstacleSql(terms.table(), terms.timeZones(), at.getEpochSecond());
    hasKey = RecordKey.problem(connection, terms.table().table()).isEmpty();
  }

  /**
   * All records of the table.
   *
   * @param columns of the table, beside the state
   */
  public SqlText all(List<String> columns) {
    return records(columns, SqlText.of("\"chain_id\" IS NOT NULL"), SqlText.of("TRUE"));
  }

  /** The records for which a condition on the table's columns is true. */
  public SqlText where(List<String> columns, SqlText condition) {
    SqlText chains =
        SqlText.of("\"chain_id\" IN (SELECT \"chain_id\" FROM " + table + " WHERE ")
            .add(condition)
            .add(")");
    return records(columns, chains, condition);
  }

  private SqlText records(List<String> columns, SqlText chains, SqlText condition) {
    String more = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
    return SqlText.of("SELECT ")
        .add(hasKey ? flag(obstacles.without(Obstacle.NO_KEY)) : SqlText.of("0"))
        .add(" AS has_key, ")
        .add(flag(obstacles.without(Obstacle.FILTERED_OUT)))
        .add(" AS in_list, COALESCE(\"record_status\", 0) AS status")
        .add(", COALESCE(\"record_type\", 0) AS record_type_now, ")
        .add(dueIn())
        .add(" AS due_in, 1 - ")
        .add(flag(obstacles.without(Obstacle.MAX_ATTEMPTS)))
        .add(" AS exhausted, ")
        .add(flag(obstacles.without(Obstacle.NO_CONTACT)))
        .add(" AS has_contact, ")
        .add(keptFor("campaign_id") + " AS kept_campaign, ")
        .add(keptFor("group_id") + " AS kept_group, COALESCE(\"tz_dbid\", 0) AS zone")
        .add(", \"daily_from\" AS window_from, \"daily_till\" AS window_till, ")
        .add(flag(obstacles.without(Obstacle.NO_CHAIN)))
        .add(" AS chain_there, ")
        .add(held())
        .add(" AS chain_held, COALESCE(\"#places\", 1) AS chain_places")
        .add(", COALESCE(\"#short\", 1) AS chain_short, ")
        .add(
            ObstacleSql.oneIf(
                "COALESCE(\"#unsound\", 0) <= CASE WHEN \"chain_id\" IS NULL THEN 0 ELSE "
                    + obstacles.unsound()
                    + " END"))
        .add(" AS mates_sound" + more + " FROM " + table + " LEFT JOIN (")
        .add(oddChains(chains))
        .add(") \"#odd\" ON \"#chain\" = \"chain_id\" WHERE ")
        .add(condition);
  }

  private static SqlText flag(SqlText condition) {
    return SqlText.of("CASE WHEN ").add(condition).add(" THEN 1 ELSE 0 END");
  }

  private SqlText dueIn() {
    long now = at.getEpochSecond();
    return SqlText.of("CASE WHEN ")
        .add(obstacles.without(Obstacle.SCHEDULED))
        .add(" THEN 0 WHEN NOT ")
        .add(obstacles.without(Obstacle.NO_TIME))
        .add(" THEN " + RecordState.NO_TIME)
        .add(
            " WHEN \"dial_sched_time\" <= ?",
            now + (RecordState.NEVER - 1) * (long) SECONDS_OF_AN_HOUR)
        .add(
            " THEN CAST((\"dial_sched_time\" - ?) / " + SECONDS_OF_AN_HOUR + " AS INTEGER)",
            now - SECONDS_OF_AN_HOUR + 1)
        .add(" ELSE " + RecordState.NEVER + " END");
  }

  private static String keptFor(String column) {
    return "CASE WHEN %s THEN COALESCE(%s, 0) ELSE 0 END"
        .formatted(ObstacleSql.KEPT_FOR_A_GROUP, quoted(column));
  }

  private SqlText held() {
    return SqlText.of("CASE WHEN ")
        .add(obstacles.without(Obstacle.STATUS))
        .add(" THEN COALESCE(\"#held\", 0) ELSE 0 END");
  }

  /** The chains of the records, as far as something is the matter with them: they are few. */
  private SqlText oddChains(SqlText chains) {
    String isFree = obstacles.chainWithout(Obstacle.CHAIN_HELD);
    String hasPlaces = obstacles.chainWithout(Obstacle.CHAIN_PLACE);
    String isShort = obstacles.chainWithout(Obstacle.LONG_CHAIN);
    String isSound = obstacles.chainWithout(Obstacle.CHAIN_MATE);
    return SqlText.of("SELECT \"chain_id\" AS \"#chain\", 1 - ")
        .add(ObstacleSql.oneIf(isFree) + " AS \"#held\", ")
        .add(ObstacleSql.oneIf(hasPlaces) + " AS \"#places\", ")
        .add(ObstacleSql.oneIf(isShort) + " AS \"#short\", ")
        .add("SUM(" + obstacles.unsound() + ") AS \"#unsound\" FROM " + table)
        .add(" WHERE ")
        .add(chains)
        .add(" GROUP BY \"chain_id\" HAVING NOT (" + isFree + " AND " + hasPlaces)
        .add(" AND " + isShort + " AND " + isSound + ")");
  }

  /** The state in a row that begins with {@link #STATE}. */
  public static RecordState state(ResultSet row) throws SQLException {
    return new RecordState(
        row.getInt(1) == 1,
        row.getInt(2) == 1,
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6) == 1,
        row.getInt(7) == 1,
        row.getInt(8),
        row.getInt(9),
        row.getInt(10),
        window(row),
        new ChainState(
            row.getInt(13) == 1,
            row.getInt(14) == 1,
            row.getInt(15) == 1,
            row.getInt(16) == 1,
            row.getInt(17) == 1));
  }

  private static Optional<DailyWindow> window(ResultSet row) throws SQLException {
    int from = row.getInt(11);
    boolean isMissing = row.wasNull();
    int till = row.getInt(12);
    return isMissing || row.wasNull() ? Optional.empty() : Optional.of(new DailyWindow(from, till));
  }
}
