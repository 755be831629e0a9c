package org.ocserver.contactlimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The most attempts in a rolling window.
 *
 * @param attempts 1 to {@link #MAX_ATTEMPTS}
 * @param window whole minutes, 1 minute to {@link #MAX_WINDOW}
 */
public record AttemptLimit(int attempts, Duration window) {
  public static final int MAX_ATTEMPTS = 1000;
  public static final Duration MAX_WINDOW = Duration.ofDays(100);

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})/([0-9]{1,6})([mhd])");

  /**
   * @throws IllegalArgumentException if a value is out of its range; the message says which
   */
  public AttemptLimit {
    if (attempts < 1 || attempts > MAX_ATTEMPTS) {
      throw new IllegalArgumentException("attempts are 1 to " + MAX_ATTEMPTS + ", not " + attempts);
    }
    if (window.toMinutes() < 1 || window.compareTo(MAX_WINDOW) > 0) {
      throw new IllegalArgumentException(
          "a window is 1m to " + MAX_WINDOW.toDays() + "d, not " + text(window));
    }
  }

  /**
   * Reads limits as they are written in an option: {@code 3/24h,7/7d}.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says what is wrong
   */
  public static List<AttemptLimit> parseAll(String text) {
    List<AttemptLimit> limits = new ArrayList<>();
    Set<Duration> windows = new HashSet<>();
    for (String part : text.split(",", -1)) {
      AttemptLimit limit = parse(part.strip());
      if (!windows.add(limit.window())) {
        throw new IllegalArgumentException("two limits for " + text(limit.window()));
      }
      limits.add(limit);
    }
    return List.copyOf(limits);
  }

  private static AttemptLimit parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not attempts/window, as 3/24h, with m, h or d");
    }
    int length = Integer.parseInt(matcher.group(2));
    Duration window =
        switch (matcher.group(3)) {
          case "m" -> Duration.ofMinutes(length);
          case "h" -> Duration.ofHours(length);
          default -> Duration.ofDays(length);
        };
    return new AttemptLimit(Integer.parseInt(matcher.group(1)), window);
  }

  /** Limits as {@link #parseAll} reads them. */
  public static String text(List<AttemptLimit> limits) {
    return limits.stream().map(AttemptLimit::toString).collect(Collectors.joining(","));
  }

  /** The earliest moment of another attempt; absent if none of the past ones stands against it. */
  Optional<Instant> opensAt(PastAttempts past) {
    return past.latest(attempts).map(oldestThatCounts -> oldestThatCounts.plus(window));
  }

  /** {@code 3/24h} */
  @Override
  public String toString() {
    return attempts + "/" + text(window);
  }

  /** {@code 24h}; days are said from two on. */
  static String text(Duration window) {
    long minutes = window.toMinutes();
    if (minutes % (24 * 60) == 0 && minutes > 24 * 60) {
      return window.toDays() + "d";
    }
    return minutes % 60 == 0 && minutes > 0 ? window.toHours() + "h" : minutes + "m";
  }
}
