package org.ocserver.treatment.scxml;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.LocalTimes;

/**
 * Which interval of the day it is, and when others begin.
 *
 * @param hours a date of which they say something of its own is a holiday
 * @param zone where the record is
 */
public record DayTimes(BusinessHours hours, ZoneId zone) {
  private static final int HORIZON_DAYS = 366;

  public DayTime at(Instant now) {
    return at(LocalDateTime.ofInstant(now, zone));
  }

  private DayTime at(LocalDateTime local) {
    LocalDate date = local.toLocalDate();
    if (hours.namesDate(date)) {
      return DayTime.HDAY;
    }
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return DayTime.WEND;
    }
    int second = local.toLocalTime().toSecondOfDay();
    if (hours.opens(date).filter(opens -> second >= opens).isEmpty()) {
      return hours.opens(date).isEmpty() ? DayTime.ABH : DayTime.BBH;
    }
    return hours.closes(date).filter(closes -> second < closes).isPresent()
        ? DayTime.BH
        : DayTime.ABH;
  }

  /** How long until an interval; zero if it is now, empty if there is none within a year. */
  public Optional<Duration> until(DayTime wanted, Instant now) {
    if (at(now) == wanted) {
      return Optional.of(Duration.ZERO);
    }
    LocalDate today = LocalDate.ofInstant(now, zone);
    return today
        .datesUntil(today.plusDays(HORIZON_DAYS))
        .flatMap(this::changes)
        .filter(change -> at(change) == wanted)
        .map(change -> LocalTimes.instant(change, zone))
        .filter(change -> change.isAfter(now))
        .findFirst()
        .map(change -> Duration.between(now, change));
  }

  /** When the present interval ends; empty if it does not within a year. */
  public Optional<Instant> nextChange(Instant now) {
    DayTime present = at(now);
    LocalDate today = LocalDate.ofInstant(now, zone);
    return today
        .datesUntil(today.plusDays(HORIZON_DAYS))
        .flatMap(this::changes)
        .filter(change -> at(change) != present)
        .map(change -> LocalTimes.instant(change, zone))
        .filter(change -> change.isAfter(now))
        .findFirst();
  }

  /** When the interval may be another than before. */
  private Stream<LocalDateTime> changes(LocalDate date) {
    LocalDateTime midnight = date.atStartOfDay();
    return Stream.concat(
            Stream.of(0), Stream.concat(hours.opens(date).stream(), hours.closes(date).stream()))
        .sorted()
        .map(midnight::plusSeconds);
  }
}
