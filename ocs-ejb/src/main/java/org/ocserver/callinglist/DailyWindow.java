package org.ocserver.callinglist;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When in the day a record may be dialed: from {@code from} up to, but not at, {@code till}, in
 * seconds from midnight by the wall clock at the record's place, daylight saving included. A window
 * whose end lies before its start goes over midnight. One whose ends are equal, or not within
 * 0–86400 (the end of the day), is never open.
 *
 * <p>Source: manual, daily_from and daily_till.
 */
public record DailyWindow(int from, int till) implements LocalSchedule {
  /** Seconds of a wall clock's day. */
  public static final int DAY = 86_400;

  @Override
  public boolean isOpenAt(LocalDateTime local) {
    if (problem().isPresent()) {
      return false;
    }
    int second = local.toLocalTime().toSecondOfDay();
    return from < till ? second >= from && second < till : second >= from || second < till;
  }

  @Override
  public Optional<LocalDateTime> firstOpenAt(LocalDateTime local) {
    if (problem().isPresent()) {
      return Optional.empty();
    }
    if (isOpenAt(local)) {
      return Optional.of(local);
    }
    LocalDateTime today = local.toLocalDate().atStartOfDay().plusSeconds(from);
    return Optional.of(today.isBefore(local) ? today.plusDays(1) : today);
  }

  /** Why it is never open; empty if it opens each day. */
  public Optional<String> problem() {
    if (!isTimeOfDay(from) || !isTimeOfDay(till)) {
      return Optional.of(
          "daily_from " + from + " and daily_till " + till + " must be between 0 and " + DAY);
    }
    return from == till || from == DAY && till == 0
        ? Optional.of("daily_from " + from + " and daily_till " + till + " leave no time to dial")
        : Optional.empty();
  }

  private static boolean isTimeOfDay(int second) {
    return second >= 0 && second <= DAY;
  }
}
