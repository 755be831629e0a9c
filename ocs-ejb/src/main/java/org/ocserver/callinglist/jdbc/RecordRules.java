package org.ocserver.callinglist.jdbc;

import java.util.Collection;
import java.util.stream.Collectors;
import org.ocserver.callinglist.TimeZones;

/** What a record must hold to be dialed at all, as SQL over the columns of one table. */
final class RecordRules {
  /** A chain of more records than this is a mistake in the data. */
  static final int LONGEST_CHAIN = 1000;

  private static final String POSSIBLE_HOURS =
      "\"daily_from\" BETWEEN 0 AND 86400 AND \"daily_till\" BETWEEN 0 AND 86400";

  private RecordRules() {}

  /** True of a record with nothing wrong in itself; otherwise false or unknown. */
  static String sound(TimeZones timeZones) {
    return "\"chain_id\" IS NOT NULL AND \"chain_n\" IS NOT NULL AND TRIM(\"contact_info\") <> '' AND "
        + POSSIBLE_HOURS
        + " AND "
        + inZone(timeZones.all().keySet());
  }

  /** Zones are numbers of the configuration, so they may stand in the text. */
  static String inZone(Collection<Integer> dbids) {
    return "COALESCE(\"tz_dbid\", 0) IN ("
        + dbids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }
}
