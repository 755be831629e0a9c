package org.ocserver.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;

/**
 * When the business is open on one day of the week, or on one date.
 *
 * @param date the one date; empty for a day that comes every week
 * @param weekday the day of the week; empty for a date
 * @param openFrom seconds since midnight
 * @param openTill seconds since midnight; equal to {@code openFrom} if closed all day
 */
public record StatisticalDay(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    Optional<LocalDate> date,
    Optional<DayOfWeek> weekday,
    @Default("0") int openFrom,
    @Default("0") int openTill)
    implements TenantObject {

  /** The hours of these days together. */
  static BusinessHours hoursOf(List<StatisticalDay> days) {
    BusinessHours.Builder hours = new BusinessHours.Builder();
    for (StatisticalDay day : days) {
      day.weekday().ifPresent(weekday -> hours.weekday(weekday, day.openFrom(), day.openTill()));
      day.date().ifPresent(date -> hours.date(date, day.openFrom(), day.openTill()));
    }
    return hours.build();
  }
}
