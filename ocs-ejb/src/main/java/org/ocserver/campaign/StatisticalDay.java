package org.ocserver.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

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
    implements TenantObject {}
