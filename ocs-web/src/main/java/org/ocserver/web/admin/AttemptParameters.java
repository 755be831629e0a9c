package org.ocserver.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ocserver.report.AttemptFormat;
import org.ocserver.report.AttemptQuery;

/**
 * Which attempts to export, and how, by the query of a request.
 *
 * @param format CSV if the request does not say
 */
record AttemptParameters(AttemptQuery query, AttemptFormat format) {
  private static final Set<String> NAMES =
      Set.of("from", "till", "list", "campaignGroup", "format");

  /**
   * Reads the parameters.
   *
   * @param given each name with its values
   * @throws IllegalArgumentException if one makes no sense; the message says which
   */
  static AttemptParameters of(Map<String, List<String>> given) {
    for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
      if (!NAMES.contains(parameter.getKey())) {
        throw new IllegalArgumentException("there is no such parameter; there are " + names());
      }
      if (parameter.getValue().size() != 1) {
        throw new IllegalArgumentException(parameter.getKey() + " is given more than once");
      }
    }
    return new AttemptParameters(
        new AttemptQuery(
            time(given, "from"),
            time(given, "till"),
            dbid(given, "list"),
            dbid(given, "campaignGroup")),
        format(given));
  }

  private static String names() {
    return String.join(", ", NAMES.stream().sorted().toList());
  }

  private static Optional<String> value(Map<String, List<String>> given, String name) {
    return Optional.ofNullable(given.get(name)).map(values -> values.get(0));
  }

  private static Optional<Instant> time(Map<String, List<String>> given, String name) {
    return value(given, name)
        .map(
            text -> {
              try {
                Instant time = OffsetDateTime.parse(text).toInstant();
                time.toEpochMilli();
                return time;
              } catch (DateTimeException | ArithmeticException notATime) {
                throw new IllegalArgumentException(
                    name + " is a time with its offset, as 2026-01-31T18:05:00Z", notATime);
              }
            });
  }

  private static OptionalInt dbid(Map<String, List<String>> given, String name) {
    Optional<String> text = value(given, name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(name + " is a DBID");
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  private static AttemptFormat format(Map<String, List<String>> given) {
    return switch (value(given, "format").orElse("csv")) {
      case "csv" -> AttemptFormat.CSV;
      case "json" -> AttemptFormat.JSON;
      default -> throw new IllegalArgumentException("format is csv or json");
    };
  }
}
