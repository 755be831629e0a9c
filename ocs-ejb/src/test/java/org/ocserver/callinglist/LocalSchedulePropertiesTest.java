package org.ocserver.callinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The schedules against a clock that is watched minute by minute, around changes of the offset. */
class LocalSchedulePropertiesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration WATCHED = Duration.ofDays(13);
  private static final int HOUR = 3600;

  /** Before a change of the offset, or none, as the case may be. */
  private record Place(ZoneId zone, Instant shortlyBefore) {
    private static Place of(String zone, String shortlyBefore) {
      return new Place(ZoneId.of(zone), Instant.parse(shortlyBefore));
    }
  }

  @Provide
  Arbitrary<Place> places() {
    return Arbitraries.of(
        Place.of("America/New_York", "2026-03-07T12:00:00Z"),
        Place.of("America/New_York", "2026-10-31T12:00:00Z"),
        Place.of("Europe/Berlin", "2026-03-28T12:00:00Z"),
        Place.of("Europe/Berlin", "2026-10-24T12:00:00Z"),
        // Half an hour.
        Place.of("Australia/Lord_Howe", "2026-04-04T00:00:00Z"),
        Place.of("Australia/Lord_Howe", "2026-10-03T00:00:00Z"),
        // Changed at one minute after midnight, then at two o'clock.
        Place.of("America/St_Johns", "2010-03-13T12:00:00Z"),
        Place.of("America/St_Johns", "2010-11-06T12:00:00Z"),
        Place.of("America/St_Johns", "2026-11-01T00:00:00Z"),
        // 30 December 2011 did not happen.
        Place.of("Pacific/Apia", "2011-12-29T10:00:00Z"),
        Place.of("Asia/Kolkata", "2026-05-05T05:00:00Z"),
        Place.of("UTC", "2026-05-05T05:00:00Z"));
  }

  @Provide
  Arbitrary<Integer> minutesOfDay() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 24 * 60);
    Arbitrary<Integer> nearTheChange = Arbitraries.integers().between(0, 4 * 60);
    return Arbitraries.oneOf(any, nearTheChange).map(minute -> 60 * minute);
  }

  @Property
  void shouldFindTheFirstMinuteAtWhichTheDailyWindowIsOpen(
      @ForAll("places") Place place,
      @ForAll @IntRange(max = 24 * 60) int later,
      @ForAll("minutesOfDay") int from,
      @ForAll("minutesOfDay") int till) {
    DailyWindow window = new DailyWindow(from, till);
    Instant start = place.shortlyBefore().plus(MINUTE.multipliedBy(later));

    assertThat(window.nextOpening(start, place.zone()))
        .isEqualTo(
            firstMinute(start, WATCHED, at -> isWithin(from, till, at.atZone(place.zone()))));
  }

  @Property(tries = 300)
  void shouldFindTheFirstSecondAtWhichTheDailyWindowIsOpen(
      @ForAll("places") Place place,
      @ForAll @IntRange(max = 48 * HOUR) int later,
      @ForAll @IntRange(max = 4 * HOUR) int from,
      @ForAll @IntRange(max = HOUR) int length) {
    DailyWindow window = new DailyWindow(from, from + length);
    Instant start = place.shortlyBefore().plusSeconds(later).plusMillis(500);
    Optional<Instant> opening = window.nextOpening(start, place.zone());

    assertThat(opening.isPresent()).isEqualTo(length > 0);
    opening.ifPresent(
        at -> {
          assertThat(at).isAfterOrEqualTo(start);
          assertThat(isWithin(from, from + length, at.atZone(place.zone()))).isTrue();
          for (Instant earlier = start; earlier.isBefore(at); earlier = earlier.plusSeconds(1)) {
            assertThat(isWithin(from, from + length, earlier.atZone(place.zone()))).isFalse();
          }
        });
  }

  private record Day(DayOfWeek weekday, int from, int till) {}

  @Provide
  Arbitrary<List<Day>> weeks() {
    return Combinators.combine(Arbitraries.of(DayOfWeek.class), minutesOfDay(), minutesOfDay())
        .as((day, a, b) -> new Day(day, Math.min(a, b), Math.max(a, b)))
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void shouldFindTheFirstMinuteOfWindowAndBusinessHours(
      @ForAll("places") Place place,
      @ForAll("weeks") List<Day> week,
      @ForAll @IntRange(max = 3) int holiday,
      @ForAll("minutesOfDay") int from,
      @ForAll("minutesOfDay") int till) {
    LocalDate closed = place.shortlyBefore().atZone(place.zone()).toLocalDate().plusDays(holiday);
    BusinessHours.Builder hours = new BusinessHours.Builder().date(closed, 0, 0);
    week.forEach(day -> hours.weekday(day.weekday(), day.from(), day.till()));
    DialableTime times = new DialableTime(new DailyWindow(from, till), hours.build());
    Predicate<Instant> oracle =
        at -> {
          ZonedDateTime local = at.atZone(place.zone());
          return !local.toLocalDate().equals(closed)
              && isOpen(week, local)
              && isWithin(from, till, local);
        };

    Optional<Instant> opening = times.nextOpening(place.shortlyBefore(), place.zone());

    assertThat(opening.isEmpty() || oracle.test(opening.get())).isTrue();
    assertThat(opening.filter(at -> at.isBefore(place.shortlyBefore().plus(WATCHED))))
        .isEqualTo(firstMinute(place.shortlyBefore(), WATCHED, oracle));
  }

  private static boolean isOpen(List<Day> week, ZonedDateTime local) {
    return week.isEmpty()
        || week.stream()
            .filter(day -> day.weekday() == local.getDayOfWeek())
            .anyMatch(day -> secondOfDay(local) >= day.from() && secondOfDay(local) < day.till());
  }

  private static boolean isWithin(int from, int till, ZonedDateTime local) {
    int second = secondOfDay(local);
    if (from > till) {
      return second >= from || second < till;
    }
    return second >= from && second < till;
  }

  private static int secondOfDay(ZonedDateTime local) {
    return local.getHour() * HOUR + local.getMinute() * 60 + local.getSecond();
  }

  private static Optional<Instant> firstMinute(
      Instant from, Duration watched, Predicate<Instant> isOpen) {
    Instant end = from.plus(watched);
    for (Instant at = from; at.isBefore(end); at = at.plus(MINUTE)) {
      if (isOpen.test(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
