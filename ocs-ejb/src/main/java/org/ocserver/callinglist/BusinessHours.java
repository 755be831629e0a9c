package org.ocserver.callinglist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a business is open: by the day of the week, and otherwise on single dates such as holidays.
 *
 * <p>What is said of a date counts alone on that date; else what is said of its day of the week.
 * Several hours of one day are all open, as before and after a break. A day of which nothing is
 * said is closed if anything is said of any day of the week, and open all day otherwise: a table
 * that names only holidays closes nothing else.
 */
public final class BusinessHours implements LocalSchedule {
  private static final List<Hours> ALL_DAY = List.of(new Hours(0, DailyWindow.DAY));

  /** No table: always open. */
  public static final BusinessHours ALWAYS = new Builder().build();

  private final Map<DayOfWeek, List<Hours>> weekdays;
  private final Map<LocalDate, List<Hours>> dates;
  private final List<Hours> otherDays;

  private BusinessHours(Builder builder) {
    weekdays = new EnumMap<>(DayOfWeek.class);
    builder.weekdays.forEach((day, hours) -> weekdays.put(day, inOrder(hours)));
    dates = new HashMap<>();
    builder.dates.forEach((date, hours) -> dates.put(date, inOrder(hours)));
    otherDays = weekdays.isEmpty() ? ALL_DAY : List.of();
  }

  @Override
  public boolean isOpenAt(LocalDateTime local) {
    int second = local.toLocalTime().toSecondOfDay();
    return hoursOf(local.toLocalDate()).stream().anyMatch(hours -> hours.contains(second));
  }

  @Override
  public Optional<LocalDateTime> firstOpenAt(LocalDateTime local) {
    if (isOpenAt(local)) {
      return Optional.of(local);
    }
    LocalDate first = local.toLocalDate();
    return first
        .datesUntil(first.plusDays(HORIZON.toDays() + 1))
        .flatMap(date -> openings(date).stream())
        .filter(opening -> !opening.isBefore(local))
        .findFirst();
  }

  /** Whether something is said of the date itself, as of a holiday. */
  public boolean namesDate(LocalDate date) {
    return dates.containsKey(date);
  }

  /** When the first hours of a date begin, in seconds from midnight; empty if it is closed. */
  public Optional<Integer> opens(LocalDate date) {
    return hoursOf(date).stream().map(Hours::from).findFirst();
  }

  /** When the last hours of a date end, in seconds from midnight; empty if it is closed. */
  public Optional<Integer> closes(LocalDate date) {
    return hoursOf(date).stream().map(Hours::till).max(Comparator.naturalOrder());
  }

  private List<LocalDateTime> openings(LocalDate date) {
    return hoursOf(date).stream()
        .map(hours -> date.atStartOfDay().plusSeconds(hours.from()))
        .toList();
  }

  private List<Hours> hoursOf(LocalDate date) {
    List<Hours> ofDate = dates.get(date);
    return ofDate != null ? ofDate : weekdays.getOrDefault(date.getDayOfWeek(), otherDays);
  }

  private static List<Hours> inOrder(List<Hours> hours) {
    return hours.stream()
        .filter(open -> open.from() < open.till())
        .sorted(Comparator.comparingInt(Hours::from))
        .toList();
  }

  private record Hours(int from, int till) {
    private Hours {
      if (from < 0 || till < from || till > DailyWindow.DAY) {
        throw new IllegalArgumentException(from + "–" + till + " are no hours of a day");
      }
    }

    private boolean contains(int second) {
      return second >= from && second < till;
    }
  }

  /**
   * Collects what a table says of its days. Hours are seconds from midnight, 0–86400; a day whose
   * hours end where they start is closed. Hours that are none throw {@link
   * IllegalArgumentException}.
   */
  public static final class Builder {
    private final Map<DayOfWeek, List<Hours>> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Hours>> dates = new HashMap<>();

    public Builder weekday(DayOfWeek day, int from, int till) {
      weekdays.computeIfAbsent(day, none -> new ArrayList<>()).add(new Hours(from, till));
      return this;
    }

    public Builder date(LocalDate date, int from, int till) {
      dates.computeIfAbsent(date, none -> new ArrayList<>()).add(new Hours(from, till));
      return this;
    }

    public BusinessHours build() {
      return new BusinessHours(this);
    }
  }
}
