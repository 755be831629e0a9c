package org.ocserver.dialrule.jdbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.callinglist.jdbc.SqlText;
import org.ocserver.dialrule.ChainState;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.RecordState;

/**
 * Each obstacle as SQL: a condition that is true of a record which does not meet it, and else false
 * or unknown.
 *
 * <p>Status and type stand in the text as numbers, not as markers: PostgreSQL uses a partial index
 * only where it sees them.
 */
final class ObstacleSql {
  private static final String EVERY_RECORD = "TRUE";
  private static final String READY = "\"record_status\" = " + RecordStatus.READY.value();
  private static final String DIALABLE =
      "\"record_type\" IN (" + types(RecordStatus.READY::allows) + ")";

  static final String KEPT_FOR_A_GROUP =
      "\"record_type\" IN (" + types(RecordType::isKeptForItsGroup) + ")";

  private static final String NEEDS_NO_TIME = "\"record_type\" = " + RecordType.GENERAL.value();

  /** Contacts of nothing but blanks become spaces, and those are trimmed away. */
  private static final String HAS_CONTACT =
      "TRIM(TRANSLATE(\"contact_info\", '"
          + RecordState.BLANKS
          + "', '"
          + " ".repeat(RecordState.BLANKS.length())
          + "')) <> ''";

  /** As {@link DailyWindow#problem}. */
  private static final String POSSIBLE_HOURS =
      "\"daily_from\" BETWEEN 0 AND %1$d AND \"daily_till\" BETWEEN 0 AND %1$d AND \"daily_from\" <> \"daily_till\" AND NOT (\"daily_from\" = %1$d AND \"daily_till\" = 0)"
          .formatted(DailyWindow.DAY);

  private final ListTable table;
  private final TimeZones timeZones;
  private final long second;

  /**
   * @param second since 1970: the moment at which a dial is thought of
   */
  ObstacleSql(ListTable table, TimeZones timeZones, long second) {
    this.table = table;
    this.timeZones = timeZones;
    this.second = second;
  }

  /** True of a record that does not meet the obstacle; of its chain, see {@link #chainWithout}. */
  SqlText without(Obstacle obstacle) {
    return switch (obstacle) {
      case NO_KEY -> SqlText.of("\"record_id\" IS NOT NULL");
      case FILTERED_OUT -> filter();
      case STATUS -> SqlText.of(READY);
      case TYPE -> SqlText.of(DIALABLE);
      case NO_TIME -> SqlText.of("(" + NEEDS_NO_TIME + " OR \"dial_sched_time\" IS NOT NULL)");
      case SCHEDULED -> SqlText.of("(" + NEEDS_NO_TIME + " OR ").add(due()).add(")");
      case MAX_ATTEMPTS ->
          table.maxAttempts() == 0
              ? SqlText.of(EVERY_RECORD)
              : SqlText.of("COALESCE(\"attempt\", 0) < ?", table.maxAttempts());
      case NO_CONTACT -> SqlText.of(HAS_CONTACT);
      case NO_CHAIN -> SqlText.of("\"chain_id\" IS NOT NULL");
      case UNKNOWN_TIME_ZONE -> SqlText.of(inZone(timeZones.all().keySet()));
      case IMPOSSIBLE_WINDOW -> SqlText.of(POSSIBLE_HOURS);
      // Of the chain; of who dials and when, see RetrievalRules; of whom the record reaches.
      case CHAIN_HELD,
          CHAIN_PLACE,
          LONG_CHAIN,
          CHAIN_MATE,
          OTHER_GROUP,
          OUTSIDE_HOURS,
          BUSINESS_CLOSED,
          DO_NOT_CALL_NUMBER,
          DO_NOT_CALL_CUSTOMER,
          CONTACT_LIMIT,
          NO_SESSION ->
          SqlText.of(EVERY_RECORD);
    };
  }

  /** Several at once. */
  SqlText withoutAll(Obstacle... obstacles) {
    SqlText sql = new SqlText();
    for (int i = 0; i < obstacles.length; i++) {
      sql.add(i == 0 ? "" : " AND ").add(without(obstacles[i]));
    }
    return sql;
  }

  /** Whether its time has come, of a record that needs one. */
  SqlText due() {
    return SqlText.of("\"dial_sched_time\" <= ?", (int) second);
  }

  /** True, over all records of one chain, of a chain that does not meet the obstacle. */
  String chainWithout(Obstacle obstacle) {
    return switch (obstacle) {
      case CHAIN_HELD -> "MAX(" + oneIf(HELD) + ") = 0";
      case CHAIN_PLACE -> "COUNT(*) = COUNT(DISTINCT \"chain_n\")";
      case LONG_CHAIN -> "COUNT(*) <= " + ChainState.LONGEST;
      case CHAIN_MATE -> "SUM(" + unsound() + ") = 0";
      default -> throw new IllegalArgumentException(obstacle + " is not of a chain");
    };
  }

  static final String HELD = "\"record_status\" = " + RecordStatus.RETRIEVED.value();

  /** 1 for a Ready record of a type that is dialed which keeps its chain from being dialed. */
  String unsound() {
    String sound =
        HAS_CONTACT + " AND " + POSSIBLE_HOURS + " AND " + inZone(timeZones.all().keySet());
    return "CASE WHEN " + READY + " AND " + DIALABLE + " THEN " + zeroIf(sound) + " ELSE 0 END";
  }

  static String oneIf(String condition) {
    return "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
  }

  private static String zeroIf(String condition) {
    return "CASE WHEN " + condition + " THEN 0 ELSE 1 END";
  }

  private SqlText filter() {
    return table.filter().condition().isEmpty()
        ? SqlText.of(EVERY_RECORD)
        : SqlText.of("(" + table.filter().condition() + ")", table.filter().values().toArray());
  }

  /** Zones are numbers of the configuration, so they may stand in the text. */
  static String inZone(Collection<Integer> dbids) {
    return "COALESCE(\"tz_dbid\", 0) IN ("
        + dbids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  private static String types(Predicate<RecordType> which) {
    return Arrays.stream(RecordType.values())
        .filter(which)
        .map(type -> String.valueOf(type.value()))
        .collect(Collectors.joining(", "));
  }
}
