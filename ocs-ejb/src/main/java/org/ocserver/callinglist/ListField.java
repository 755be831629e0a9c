package org.ocserver.callinglist;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * A custom field of a calling list.
 *
 * @param name the column's name
 * @param length the most characters of a char or varchar field
 * @param sendAttribute the key under which its value is attached to calls, if it is
 */
public record ListField(String name, FieldType type, int length, Optional<String> sendAttribute) {

  /** One or two digits for all but the year; the seconds may have a fraction. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-M-d H:m:s")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** What a value must be to fit; absent if this one does. */
  public Optional<String> problemOf(Object value) {
    return switch (type) {
      case INT -> value instanceof Integer ? Optional.empty() : Optional.of("an integer");
      case FLOAT -> isNumber(value) ? Optional.empty() : Optional.of("a number, as a string");
      case DATETIME ->
          isTime(value) ? Optional.empty() : Optional.of("a string yyyy-mm-dd hh:mm:ss");
      case CHAR, VARCHAR -> textProblem(value);
    };
  }

  /**
   * The time that the value of a datetime field stands for; of no time zone.
   *
   * @throws DateTimeParseException if it is none
   */
  public static LocalDateTime time(String value) {
    return LocalDateTime.parse(value, TIME);
  }

  private static boolean isNumber(Object value) {
    try {
      return value instanceof String text && Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isTime(Object value) {
    try {
      return value instanceof String text && time(text) != null;
    } catch (DateTimeParseException notATime) {
      return false;
    }
  }

  private Optional<String> textProblem(Object value) {
    if (!(value instanceof String text) || text.length() > length) {
      return Optional.of("a string of at most " + length + " characters");
    }
    return isStorable(text)
        ? Optional.empty()
        : Optional.of("a string without U+0000 and halves of characters");
  }

  /** Whether every database stores a text: PostgreSQL takes neither U+0000 nor half a character. */
  public static boolean isStorable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
  }
}
