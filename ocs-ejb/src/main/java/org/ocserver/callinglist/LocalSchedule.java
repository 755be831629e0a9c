package org.ocserver.callinglist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * Times at which dialing is allowed, said by the wall clock.
 *
 * <p>What the wall clock does not show never comes: an hour that is skipped when summer time begins
 * is not open. What it shows twice comes twice: an hour that is repeated when summer time ends is
 * open both times (docs/times.md).
 */
public interface LocalSchedule {
  /** How far ahead an opening is looked for. */
  Duration HORIZON = Duration.ofDays(366);

  /** Whether it is open when the wall clock shows this. */
  boolean isOpenAt(LocalDateTime local);

  /**
   * The first open time on an even wall clock, not before {@code local}; empty if there is none
   * within {@link #HORIZON}.
   */
  Optional<LocalDateTime> firstOpenAt(LocalDateTime local);

  default boolean isOpen(Instant at, ZoneId zone) {
    return isOpenAt(LocalDateTime.ofInstant(at, zone));
  }

  /**
   * The first instant, not before {@code from}, at which it is open; empty if there is none within
   * {@link #HORIZON}.
   */
  default Optional<Instant> nextOpening(Instant from, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant limit = from.plus(HORIZON);
    Instant start = from;
    while (start.isBefore(limit)) {
      // Between two changes of the offset the wall clock runs evenly.
      ZoneOffset offset = rules.getOffset(start);
      Instant end =
          Optional.ofNullable(rules.nextTransition(start))
              .map(ZoneOffsetTransition::getInstant)
              .filter(limit::isAfter)
              .orElse(limit);
      Optional<Instant> opening =
          firstOpenAt(LocalDateTime.ofInstant(start, offset))
              .map(local -> local.toInstant(offset))
              .filter(end::isAfter);
      if (opening.isPresent()) {
        return opening;
      }
      start = end;
    }
    return Optional.empty();
  }

  /**
   * When to call back: at the requested time, or, if that lies outside the schedule or has passed,
   * at the next opening. Empty if there is none within {@link #HORIZON}.
   *
   * <p>Source: manual, "Rescheduling": a time out of the boundaries is moved into them when the
   * call is dialed.
   */
  default Optional<Instant> callbackTime(Instant requested, Instant now, ZoneId zone) {
    return nextOpening(requested.isBefore(now) ? now : requested, zone);
  }
}
