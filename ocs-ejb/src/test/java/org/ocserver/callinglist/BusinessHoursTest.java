package org.ocserver.callinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {
  private static final int HOUR = 3600;
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static BusinessHours.Builder holidays() {
    return new BusinessHours.Builder()
        .date(NEW_YEAR, 0, 0)
        // A Saturday on which business is made up for.
        .date(LocalDate.parse("2027-01-09"), 10 * HOUR, 12 * HOUR);
  }

  private static BusinessHours week() {
    BusinessHours.Builder builder = holidays();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        builder.weekday(day, 13 * HOUR, 17 * HOUR).weekday(day, 8 * HOUR, 12 * HOUR);
      }
    }
    return builder.weekday(DayOfWeek.SATURDAY, 0, 0).build();
  }

  @ParameterizedTest
  @CsvSource({
    // Thursday, with its break.
    "2026-12-31T07:59,false,2026-12-31T08:00",
    "2026-12-31T08:00,true,2026-12-31T08:00",
    "2026-12-31T12:00,false,2026-12-31T13:00",
    // After it: a holiday, a Saturday that is closed, a Sunday of which nothing is said.
    "2026-12-31T17:00,false,2027-01-04T08:00",
    "2027-01-01T10:00,false,2027-01-04T08:00",
    "2027-01-02T10:00,false,2027-01-04T08:00",
    "2027-01-03T10:00,false,2027-01-04T08:00",
    // The date goes before the day of the week.
    "2027-01-08T18:00,false,2027-01-09T10:00",
    "2027-01-09T12:00,false,2027-01-11T08:00"
  })
  void shouldBeOpenByDateThenByDayOfTheWeek(LocalDateTime local, boolean open, LocalDateTime next) {
    Instant at = LocalTimes.instant(local, NEW_YORK);

    assertThat(week().isOpen(at, NEW_YORK)).isEqualTo(open);
    assertThat(week().nextOpening(at, NEW_YORK)).contains(LocalTimes.instant(next, NEW_YORK));
  }

  @Test
  void shouldCloseNothingButTheHolidaysIfNoDayOfTheWeekIsGiven() {
    BusinessHours hours = holidays().build();

    assertThat(hours.isOpenAt(NEW_YEAR.minusDays(1).atTime(23, 59, 59))).isTrue();
    assertThat(hours.isOpenAt(NEW_YEAR.atStartOfDay())).isFalse();
    assertThat(hours.firstOpenAt(NEW_YEAR.atTime(8, 0)))
        .contains(NEW_YEAR.plusDays(1).atStartOfDay());
    assertThat(BusinessHours.ALWAYS.isOpenAt(NEW_YEAR.atStartOfDay())).isTrue();
  }

  @Test
  void shouldSayThatItNeverOpensAgain() {
    BusinessHours closed = new BusinessHours.Builder().weekday(DayOfWeek.MONDAY, 0, 0).build();

    assertThat(closed.nextOpening(Instant.EPOCH, NEW_YORK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1,10", "10,9", "0,86401"})
  void shouldRefuseHoursThatAreNone(int from, int till) {
    BusinessHours.Builder builder = new BusinessHours.Builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.weekday(DayOfWeek.MONDAY, from, till));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.date(NEW_YEAR, from, till));
  }

  @Test
  void shouldDialWithinTheWindowOfTheRecordAndTheBusinessHours() {
    DialableTime times = new DialableTime(new DailyWindow(11 * HOUR, 14 * HOUR), week());
    LocalDate thursday = LocalDate.parse("2026-12-31");

    assertThat(times.firstOpenAt(thursday.atTime(8, 0))).contains(thursday.atTime(11, 0));
    assertThat(times.firstOpenAt(thursday.atTime(12, 0))).contains(thursday.atTime(13, 0));
    assertThat(times.firstOpenAt(thursday.atTime(14, 0)))
        .contains(LocalDateTime.parse("2027-01-04T11:00"));
    assertThat(new DialableTime(new DailyWindow(18 * HOUR, 20 * HOUR), week()))
        .returns(Optional.empty(), never -> never.nextOpening(Instant.EPOCH, NEW_YORK));
  }
}
