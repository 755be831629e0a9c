package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.StoredMachine;

/**
 * Which records make their chain a candidate for a retrieval, as SQL. A chain has one candidate at
 * most: of the types asked for, the record of the earliest type that has any, and of these the one
 * with the lowest record_id. So two servers that ask for the same contend for the same row, and the
 * one that comes late passes on.
 *
 * <p>Status and type stand in the text as numbers, not as markers: PostgreSQL uses a partial index
 * only where it sees them.
 */
final class Eligibility {
  static final String READY = "\"record_status\" = " + RecordStatus.READY.value();

  /**
   * A machine goes on at its time; when a customer may be called is looked at when it wants that.
   */
  private static final String HAS_MACHINE =
      "\"treatments\" LIKE '" + StoredMachine.reference("") + "%'";

  private final Retrieval request;
  private final String table;

  Eligibility(Retrieval request) {
    this.request = request;
    this.table = quoted(request.table().table());
  }

  /** The chains of the candidates of one type in their order, locked; others' are passed over. */
  SqlText candidates(RecordType type, String limit) {
    return SqlText.of("SELECT c.\"chain_id\" FROM " + table + " c WHERE ")
        .add(eligible(type))
        .add(" AND CASE WHEN EXISTS (SELECT 1 FROM " + table + " p WHERE ")
        .add("p.\"chain_id\" = c.\"chain_id\" AND (p.\"record_status\" = ")
        .add(RecordStatus.RETRIEVED.value() + " OR (")
        .add(comesBefore(type))
        .add("))) THEN FALSE ELSE (SELECT COUNT(*) <= " + RecordRules.LONGEST_CHAIN)
        .add(" AND COUNT(*) = COUNT(DISTINCT s.\"chain_n\")")
        .add(" AND MIN(CASE WHEN NOT s." + READY)
        .add(" OR NOT " + RecordRules.DIALABLE + " OR (")
        .add(RecordRules.sound(request.timeZones()) + ") THEN 1 ELSE 0 END) = 1")
        .add(" FROM " + table + " s WHERE s.\"chain_id\" = c.\"chain_id\") END")
        .add(" ORDER BY " + order(type) + " LIMIT " + limit + " FOR UPDATE SKIP LOCKED");
  }

  /** Of the list, Ready and of a type that is dialed: what is taken of a chain. */
  SqlText member() {
    SqlText sql = SqlText.of(READY + " AND " + RecordRules.DIALABLE);
    return condition(sql, request.table());
  }

  /** What a list has to dial, now or later: {@link #member}, and not called as often as may be. */
  static SqlText remaining(ListTable table) {
    SqlText sql = condition(SqlText.of(READY + " AND " + RecordRules.DIALABLE), table);
    return attempts(sql, table);
  }

  private static SqlText attempts(SqlText sql, ListTable table) {
    if (table.maxAttempts() > 0) {
      sql.add(" AND COALESCE(\"attempt\", 0) < ?", table.maxAttempts());
    }
    return sql;
  }

  static SqlText condition(SqlText sql, ListTable table) {
    if (!table.filter().condition().isEmpty()) {
      sql.add(" AND (" + table.filter().condition() + ")", table.filter().values().toArray());
    }
    return sql;
  }

  /** The list's own order, if it has one, with a comma behind. */
  static String orderPrefix(ListTable table) {
    return table.filter().order().isEmpty() ? "" : table.filter().order() + ", ";
  }

  private String order(RecordType type) {
    boolean bySchedule = type != RecordType.GENERAL && request.table().filter().order().isEmpty();
    return (bySchedule ? "c.\"dial_sched_time\", " : orderPrefix(request.table()))
        + "c.\"record_id\"";
  }

  /** Over the columns of the innermost table, so that it fits candidates and their rivals alike. */
  private SqlText eligible(RecordType type) {
    SqlText sql = condition(SqlText.of(READY + " AND ").add(ofType(type)), request.table());
    attempts(sql, request.table()).add(" AND ");
    return type == RecordType.CAMPAIGN_RESCHEDULED
        ? sql.add("(" + HAS_MACHINE + " OR ").add(withinHours()).add(")")
        : sql.add(withinHours());
  }

  private SqlText ofType(RecordType type) {
    SqlText sql = SqlText.of("\"record_type\" = " + type.value());
    if (type != RecordType.GENERAL) {
      sql.add(" AND \"dial_sched_time\" <= ?", (int) request.at().getEpochSecond());
    }
    if (type.isKeptForItsGroup()) {
      if (!request.selection().anyCampaign()) {
        sql.add(" AND COALESCE(\"campaign_id\", 0) IN (0, ?)", request.campaignDbid());
      }
      if (!request.selection().anyGroup()) {
        sql.add(" AND COALESCE(\"group_id\", 0) IN (0, ?)", request.campaignGroupDbid());
      }
    }
    return sql;
  }

  private SqlText comesBefore(RecordType type) {
    SqlText sql = new SqlText();
    for (RecordType earlier : request.selection().types()) {
      if (earlier == type) {
        break;
      }
      sql.add("(").add(eligible(earlier)).add(") OR ");
    }
    return sql.add("p.\"record_id\" < c.\"record_id\" AND ").add(eligible(type));
  }

  /** Zones whose clocks show the same are asked together. */
  private SqlText withinHours() {
    Map<Integer, List<Integer>> zonesBySecond = new TreeMap<>();
    for (Map.Entry<Integer, ZoneId> zone : request.timeZones().open().entrySet()) {
      int second = request.at().atZone(zone.getValue()).toLocalTime().toSecondOfDay();
      zonesBySecond.computeIfAbsent(second, s -> new ArrayList<>()).add(zone.getKey());
    }
    SqlText sql = SqlText.of("(FALSE");
    zonesBySecond.forEach(
        (second, dbids) ->
            sql.add(" OR (" + RecordRules.inZone(dbids) + " AND CASE")
                .add(" WHEN \"daily_from\" <= \"daily_till\"")
                .add(" THEN \"daily_from\" <= ? AND \"daily_till\" > ?", second, second)
                .add(" ELSE \"daily_from\" <= ? OR \"daily_till\" > ? END)", second, second));
    return sql.add(")");
  }
}
