package org.ocserver.campaign.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads single values. */
final class ScalarValue {
  private static final int MAX_TEXT = 255;

  private ScalarValue() {}

  /**
   * The value that a text means.
   *
   * @throws IllegalArgumentException with the reason, if it means none
   */
  static Object parse(String text, Class<?> type) {
    try {
      if (type == String.class) {
        return text(text);
      }
      if (type == int.class || type == Integer.class) {
        return Integer.valueOf(text);
      }
      if (type == boolean.class) {
        return bool(text);
      }
      if (type == ZoneId.class) {
        return ZoneId.of(text);
      }
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (type == LocalDateTime.class) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
      }
      return constant(text, type);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(quoted(text) + " is not a whole number", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(quoted(text) + " is not a " + type.getSimpleName(), e);
    }
  }

  private static String text(String text) {
    if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("must be a text of at most " + MAX_TEXT + " characters");
    }
    return text;
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(quoted(text) + " is not true or false");
    };
  }

  private static Object constant(String text, Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> constant.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(quoted(text) + " is not one of " + names(constants)));
  }

  private static String names(Object[] constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return "\"" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "\"";
  }
}
