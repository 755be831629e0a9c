package org.ocserver.callinglist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times by the wall clock at a record's place. */
public final class LocalTimes {
  /** dial_sched_time holds seconds since 1970 in 31 bits, which end in January 2038. */
  private static final int LAST_YEAR = 2037;

  private static final int FIRST_YEAR = 1970;
  private static final int CENTURY = 2000;
  private static final int SHOWN = 40;
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm", Locale.ROOT);
  private static final Pattern DATE_TIME =
      Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4}|[0-9]{2}) ([0-9]{2}):([0-9]{2})");

  private LocalTimes() {}

  /**
   * When the clock of the zone shows this. A time that the clock skips is later by what is skipped
   * (2:30 becomes 3:30); of a time that it shows twice the first is meant.
   */
  public static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }

  /**
   * Reads GSW_DATE_TIME: {@code MM/DD/YY HH:MM} or {@code MM/DD/YYYY HH:MM}, each part with all its
   * digits, hours from 00 to 23; a year of two digits is one of this century.
   *
   * <p>Source: manual, "Default Record Information".
   *
   * @throws MalformedDateTime with the reason, if it is not such a time, or one outside 1970–2037
   */
  public static LocalDateTime parseDateTime(String text) throws MalformedDateTime {
    Matcher parts = DATE_TIME.matcher(text);
    if (!parts.matches()) {
      throw new MalformedDateTime(
          "'" + shown(text) + "' is not a time as MM/DD/YY HH:MM or MM/DD/YYYY HH:MM");
    }
    int year = Integer.parseInt(parts.group(3));
    if (parts.group(3).length() == 2) {
      year += CENTURY;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new MalformedDateTime(
          "the year of '" + text + "' is not between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    try {
      return LocalDateTime.of(
          year,
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(4)),
          Integer.parseInt(parts.group(5)));
    } catch (DateTimeException noSuchTime) {
      throw new MalformedDateTime("'" + text + "': " + noSuchTime.getMessage(), noSuchTime);
    }
  }

  /** The time as GSW_DATE_TIME: {@code MM/DD/YYYY HH:MM}. */
  public static String formatDateTime(LocalDateTime local) {
    return WRITTEN.format(local);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
