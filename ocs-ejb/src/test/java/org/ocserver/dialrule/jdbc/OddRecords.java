package org.ocserver.dialrule.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ocserver.session.SessionWorld;

/**
 * Chains of one to four records as people load them: most of them sound, some odd in every way that
 * a table which somebody else made allows.
 */
final class OddRecords {
  private static final int NOW = (int) SessionWorld.MORNING.getEpochSecond();
  private static final int HOUR = 3600;

  /** What a record of the list may be like, beside its chain: values by column. */
  record Draft(Map<String, Object> values, boolean isNumberForbidden, boolean isCustomerForbidden) {
    Object value(String column) {
      return values.get(column);
    }
  }

  /** What the chain ids and places of a chain are like. */
  enum Places {
    IN_ORDER,
    ONE_TWICE,
    ONE_MISSING,
    NO_CHAIN_ID
  }

  record DraftChain(Places places, List<Draft> records) {}

  private OddRecords() {}

  static Arbitrary<List<DraftChain>> chains(int count) {
    Arbitrary<Places> places =
        Arbitraries.frequency(
            Tuple.of(20, Places.IN_ORDER),
            Tuple.of(1, Places.ONE_TWICE),
            Tuple.of(1, Places.ONE_MISSING),
            Tuple.of(1, Places.NO_CHAIN_ID));
    return Combinators.combine(places, draft().list().ofMinSize(1).ofMaxSize(4))
        .as(DraftChain::new)
        .list()
        .ofSize(count);
  }

  private static Arbitrary<Draft> draft() {
    return Combinators.combine(
            oddity(contact(), 12, ""),
            Combinators.combine(type(), time(), owner(), owner()).as(OddRecords::kind),
            oddity(Arbitraries.of(0, 2, 3, 4, 99, NONE), 14, 1),
            hours(),
            oddity(Arbitraries.of(0, 777, NONE), 12, 122),
            oddity(Arbitraries.of(1, 3, 4, NONE), 10, 0),
            oddity(Arbitraries.of(-1, NONE), 12, 12),
            oddity(Arbitraries.of(1, 2), 12, 0))
        .as(OddRecords::draft);
  }

  /** A value that stands for NULL: jqwik combines no nulls. */
  private static final Object NONE = "NULL";

  private static Arbitrary<Object> oddity(Arbitrary<?> odd, int usually, Object usual) {
    return Arbitraries.frequencyOf(
        Tuple.of(usually, Arbitraries.just(usual)), Tuple.of(1, odd.map(value -> (Object) value)));
  }

  /** "" stands for a number of the record's own. */
  private static Arbitrary<Object> contact() {
    return Arbitraries.of(NONE, "blank:", "blank:   ", "blank:\t", "blank: \n ");
  }

  private static Arbitrary<Object> type() {
    return Arbitraries.frequency(
        Tuple.of(12, 2),
        Tuple.of(3, 3),
        Tuple.of(1, 4),
        Tuple.of(2, 5),
        Tuple.of(2, 6),
        Tuple.of(1, 7),
        Tuple.of(1, 0),
        Tuple.of(1, 99),
        Tuple.of(1, NONE));
  }

  private static Arbitrary<Object> time() {
    return Arbitraries.frequency(
        Tuple.of(5, NOW - 60), Tuple.of(1, NOW), Tuple.of(2, NOW + 20 * HOUR), Tuple.of(1, NONE));
  }

  private static Arbitrary<Object> owner() {
    return Arbitraries.frequency(
        Tuple.of(3, NONE), Tuple.of(1, 0), Tuple.of(6, "own"), Tuple.of(3, 77));
  }

  private static Arbitrary<List<Object>> hours() {
    return Arbitraries.frequency(
        Tuple.of(20, List.of(8 * HOUR, 18 * HOUR)),
        Tuple.of(4, List.of(0, 24 * HOUR)),
        Tuple.of(2, List.of(22 * HOUR, 18 * HOUR)),
        Tuple.of(3, List.of(20 * HOUR, 22 * HOUR)),
        Tuple.of(1, List.of(19 * HOUR, 7 * HOUR)),
        Tuple.of(1, List.of(5, 5)),
        Tuple.of(1, List.of(24 * HOUR, 0)),
        Tuple.of(1, List.of(-1, 18 * HOUR)),
        Tuple.of(1, List.of(0, 24 * HOUR + 1)),
        Tuple.of(1, List.of(NONE, 18 * HOUR)),
        Tuple.of(1, List.of(8 * HOUR, NONE)));
  }

  private static Map<String, Object> kind(Object type, Object time, Object campaign, Object group) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("record_type", type);
    values.put("dial_sched_time", time);
    values.put("campaign_id", campaign.equals("own") ? 139 : campaign);
    values.put("group_id", group.equals("own") ? SessionWorld.GROUP : group);
    return values;
  }

  private static Draft draft(
      Object contact,
      Map<String, Object> kind,
      Object status,
      List<Object> hours,
      Object zone,
      Object attempts,
      Object balance,
      Object forbidden) {
    Map<String, Object> values = new LinkedHashMap<>(kind);
    values.put("contact_info", contact);
    values.put("record_status", status);
    values.put("daily_from", hours.get(0));
    values.put("daily_till", hours.get(1));
    values.put("tz_dbid", zone);
    values.put("attempt", attempts);
    values.put("balance", balance);
    return new Draft(values, forbidden.equals(1), forbidden.equals(2));
  }

  /** As a table takes it. */
  static Object stored(Object value) {
    if (NONE.equals(value)) {
      return null;
    }
    return value instanceof String text && text.startsWith("blank:") ? text.substring(6) : value;
  }
}
