package org.ocserver.campaign;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Whether a text can be the value of a field. */
public final class FieldValue {
  /** How a datetime is written: {@code 2026-01-31 18:05:00}; a T instead of the space is taken. */
  private static final DateTimeFormatter DATETIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .optionalStart()
          .appendLiteral('T')
          .optionalEnd()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter();

  private FieldValue() {}

  /**
   * What the text is as a value of the field: Integer, Double, LocalDateTime, or String.
   *
   * @throws IllegalArgumentException with the reason, if the text cannot be one
   */
  public static Object parse(Field field, String text) {
    try {
      return switch (field.type()) {
        case INT -> Integer.valueOf(text.trim());
        case FLOAT -> finite(Double.parseDouble(text.trim()));
        case DATETIME -> LocalDateTime.parse(text.trim(), DATETIME);
        case CHAR, VARCHAR -> withinLength(field, text);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + shortened(text) + "\" is not of type " + field.type().typeName(), e);
    }
  }

  /** Why the text cannot be a value of the field; empty if it can. */
  public static Optional<String> problem(Field field, String text) {
    try {
      parse(field, text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new NumberFormatException("not finite");
    }
    return number;
  }

  private static String withinLength(Field field, String text) {
    if (text.codePointCount(0, text.length()) > field.length()) {
      throw new IllegalArgumentException(
          "\"" + shortened(text) + "\" is longer than " + field.length() + " characters");
    }
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the text holds a character that cannot be stored");
    }
    return text;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
