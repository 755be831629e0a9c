package org.ocserver.callinglist.jdbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.TimeZones;

/** What a record must hold to be dialed at all, as SQL over the columns of one table. */
final class RecordRules {
  /** A chain of more records than this is a mistake in the data. */
  static final int LONGEST_CHAIN = 1000;

  /** As {@link org.ocserver.callinglist.DailyWindow#problem}. */
  private static final String POSSIBLE_HOURS =
      "\"daily_from\" BETWEEN 0 AND 86400 AND \"daily_till\" BETWEEN 0 AND 86400"
          + " AND \"daily_from\" <> \"daily_till\""
          + " AND NOT (\"daily_from\" = 86400 AND \"daily_till\" = 0)";

  /** True of a record whose type goes with Ready; others are left alone. */
  static final String DIALABLE =
      "\"record_type\" IN ("
          + Arrays.stream(RecordType.values())
              .filter(RecordStatus.READY::allows)
              .map(type -> String.valueOf(type.value()))
              .collect(Collectors.joining(", "))
          + ")";

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
