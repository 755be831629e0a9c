package org.ocserver.dialrule.jdbc;

import static org.ocserver.dialrule.Obstacle.CHAIN_MATE;
import static org.ocserver.dialrule.Obstacle.CHAIN_PLACE;
import static org.ocserver.dialrule.Obstacle.FILTERED_OUT;
import static org.ocserver.dialrule.Obstacle.IMPOSSIBLE_WINDOW;
import static org.ocserver.dialrule.Obstacle.LONG_CHAIN;
import static org.ocserver.dialrule.Obstacle.MAX_ATTEMPTS;
import static org.ocserver.dialrule.Obstacle.NO_CHAIN;
import static org.ocserver.dialrule.Obstacle.NO_CONTACT;
import static org.ocserver.dialrule.Obstacle.NO_TIME;
import static org.ocserver.dialrule.Obstacle.SCHEDULED;
import static org.ocserver.dialrule.Obstacle.STATUS;
import static org.ocserver.dialrule.Obstacle.TYPE;
import static org.ocserver.dialrule.Obstacle.UNKNOWN_TIME_ZONE;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.StoredMachine;
import org.ocserver.callinglist.jdbc.DialConditions;
import org.ocserver.callinglist.jdbc.SqlText;
import org.ocserver.dialrule.Caller;

/** Which records a session may take, by the rules for every dial. */
public final class RetrievalRules implements DialConditions {
  /**
   * A machine goes on at its time; when a customer may be called is looked at when it wants that.
   */
  private static final String HAS_MACHINE =
      "\"treatments\" LIKE '" + StoredMachine.reference("") + "%'";

  private static ObstacleSql obstacles(Retrieval request) {
    return new ObstacleSql(request.table(), request.timeZones(), request.at().getEpochSecond());
  }

  @Override
  public SqlText candidate(Retrieval request, RecordType type) {
    ObstacleSql obstacles = obstacles(request);
    SqlText sql = obstacles.without(STATUS).add(" AND \"record_type\" = " + type.value());
    if (type != RecordType.GENERAL) {
      sql.add(" AND ").add(obstacles.due());
    }
    if (type.isKeptForItsGroup()) {
      sql.add(own(request));
    }
    sql.add(" AND ").add(obstacles.withoutAll(FILTERED_OUT, MAX_ATTEMPTS)).add(" AND ");
    return type == RecordType.CAMPAIGN_RESCHEDULED
        ? sql.add("(" + HAS_MACHINE + " OR ").add(withinHours(request)).add(")")
        : sql.add(withinHours(request));
  }

  @Override
  public String soundChain(Retrieval request) {
    ObstacleSql obstacles = obstacles(request);
    return String.join(
        " AND ",
        obstacles.chainWithout(LONG_CHAIN),
        obstacles.chainWithout(CHAIN_PLACE),
        obstacles.chainWithout(CHAIN_MATE));
  }

  @Override
  public SqlText member(Retrieval request) {
    return obstacles(request)
        .withoutAll(STATUS, TYPE, FILTERED_OUT, SCHEDULED)
        .add(" AND (NOT " + ObstacleSql.KEPT_FOR_A_GROUP + " OR TRUE")
        .add(own(request))
        .add(")");
  }

  @Override
  public SqlText remaining(Retrieval request) {
    return obstacles(request)
        .withoutAll(
            STATUS,
            TYPE,
            FILTERED_OUT,
            MAX_ATTEMPTS,
            NO_TIME,
            NO_CONTACT,
            NO_CHAIN,
            UNKNOWN_TIME_ZONE,
            IMPOSSIBLE_WINDOW)
        .add(" AND (NOT " + ObstacleSql.KEPT_FOR_A_GROUP + " OR TRUE")
        .add(own(request))
        .add(")");
  }

  @Override
  public SqlText due(Retrieval request) {
    return obstacles(request).due();
  }

  /** Of callbacks that are kept: those that the caller may take. */
  private static SqlText own(Retrieval request) {
    Caller caller = Caller.of(request);
    SqlText sql = new SqlText();
    if (!caller.anyCampaign()) {
      sql.add(" AND COALESCE(\"campaign_id\", 0) IN (0, ?)", caller.campaignDbid());
    }
    if (!caller.anyGroup()) {
      sql.add(" AND COALESCE(\"group_id\", 0) IN (0, ?)", caller.campaignGroupDbid());
    }
    return sql;
  }

  /** Zones whose clocks show the same are asked together. */
  private static SqlText withinHours(Retrieval request) {
    Map<Integer, List<Integer>> zonesBySecond = new TreeMap<>();
    for (Map.Entry<Integer, ZoneId> zone : request.timeZones().open().entrySet()) {
      int second = request.at().atZone(zone.getValue()).toLocalTime().toSecondOfDay();
      zonesBySecond.computeIfAbsent(second, s -> new ArrayList<>()).add(zone.getKey());
    }
    SqlText sql = SqlText.of("(FALSE");
    zonesBySecond.forEach(
        (second, dbids) ->
            sql.add(" OR (" + ObstacleSql.inZone(dbids) + " AND CASE")
                .add(" WHEN \"daily_from\" <= \"daily_till\"")
                .add(" THEN \"daily_from\" <= ? AND \"daily_till\" > ?", second, second)
                .add(" ELSE \"daily_from\" <= ? OR \"daily_till\" > ? END)", second, second));
    return sql.add(")");
  }
}
