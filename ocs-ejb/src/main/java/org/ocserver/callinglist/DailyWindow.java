package org.ocserver.callinglist;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When in the day a record may be dialed: from {@code from} up to, but not at, {@code till}, in
 * seconds from midnight by the wall clock at the record's place, daylight saving included. A window
 * whose end lies before its start goes over midnight; one whose ends are equal is never open.
 *
 * <p>Source: manual, daily_from and daily_till.
 */
public record DailyWindow(int from, int till) {
  public boolean isOpen(Instant at, ZoneId zone) {
    int second = at.atZone(zone).toLocalTime().toSecondOfDay();
    return from <= till ? second >= from && second < till : second >= from || second < till;
  }
}
