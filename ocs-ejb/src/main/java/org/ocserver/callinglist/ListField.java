package org.ocserver.callinglist;

import java.sql.Timestamp;
import java.util.Optional;

/**
 * A custom field of a calling list.
 *
 * @param name the column's name
 * @param length the most characters of a char or varchar field
 * @param sendAttribute the key under which its value is attached to calls, if it is
 */
public record ListField(String name, FieldType type, int length, Optional<String> sendAttribute) {

  /** What a value must be to fit; absent if this one does. */
  public Optional<String> problemOf(Object value) {
    return switch (type) {
      case INT -> value instanceof Integer ? Optional.empty() : Optional.of("an integer");
      case FLOAT -> isNumber(value) ? Optional.empty() : Optional.of("a number, as a string");
      case DATETIME ->
          isTimestamp(value) ? Optional.empty() : Optional.of("a string yyyy-mm-dd hh:mm:ss");
      case CHAR, VARCHAR ->
          value instanceof String text && text.length() <= length
              ? Optional.empty()
              : Optional.of("a string of at most " + length + " characters");
    };
  }

  private static boolean isNumber(Object value) {
    try {
      return value instanceof String text && Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isTimestamp(Object value) {
    try {
      return value instanceof String text && Timestamp.valueOf(text) != null;
    } catch (IllegalArgumentException notATime) {
      return false;
    }
  }
}
