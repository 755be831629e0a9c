package org.ocserver.record;

import java.util.List;
import org.ocserver.telephony.TKVList;

/**
 * Which values an attribute may have.
 *
 * @param min of numbers, the least; of strings, the fewest characters
 * @param max of numbers, the greatest; of strings, the most characters
 * @param texts the only strings, if they are counted
 */
public record ValueRule(Kind kind, long min, long max, List<String> texts) {
  /** The longest string that is taken where nothing else limits it. */
  private static final int LONGEST = 4096;

  /** The type of a value. */
  public enum Kind {
    INTEGER("integer"),
    INT64("integer of 64 bits"),
    STRING("string"),
    /** A string without control characters. */
    LINE("string"),
    STRING_OR_INTEGER("string or integer"),
    ANY("any");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  static ValueRule integer(long min, long max) {
    return new ValueRule(Kind.INTEGER, min, max, List.of());
  }

  static ValueRule integerFrom(long min) {
    return integer(min, Integer.MAX_VALUE);
  }

  /** A Unix time stamp. */
  static ValueRule int64() {
    return new ValueRule(Kind.INT64, 0, Long.MAX_VALUE, List.of());
  }

  static ValueRule string() {
    return stringUpTo(LONGEST);
  }

  static ValueRule stringUpTo(int characters) {
    return new ValueRule(Kind.STRING, 0, characters, List.of());
  }

  static ValueRule lineUpTo(int characters) {
    return new ValueRule(Kind.LINE, 0, characters, List.of());
  }

  static ValueRule oneOf(String... texts) {
    return new ValueRule(Kind.STRING, 0, LONGEST, List.of(texts));
  }

  /** As text without control characters, or as a number that is not negative. */
  static ValueRule stringOrInteger() {
    return new ValueRule(Kind.STRING_OR_INTEGER, 0, Integer.MAX_VALUE, List.of());
  }

  static ValueRule any() {
    return new ValueRule(Kind.ANY, 0, 0, List.of());
  }

  boolean allows(Object value) {
    return switch (kind) {
      case INTEGER -> value instanceof Integer number && isBetween(number);
      case INT64 -> value instanceof Number number && isBetween(number.longValue());
      case STRING -> value instanceof String text && allowsText(text);
      case LINE -> value instanceof String text && allowsText(text) && isLine(text);
      case STRING_OR_INTEGER ->
          value instanceof Integer number && isBetween(number)
              || value instanceof String text && text.length() <= LONGEST && isLine(text);
      case ANY -> !(value instanceof TKVList);
    };
  }

  private boolean allowsText(String text) {
    return texts.isEmpty() ? isBetween(text.length()) : texts.contains(text);
  }

  private static boolean isLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private boolean isBetween(long number) {
    return number >= min && number <= max;
  }

  /** The values in words, as in "is not …". */
  public String expected() {
    return switch (kind) {
      case INTEGER -> "an integer from " + min + " to " + max;
      case INT64 -> "an integer of 64 bits from " + min;
      case STRING ->
          texts.isEmpty()
              ? "a string of at most " + max + " characters"
              : String.join(" or ", texts);
      case LINE -> "a string of at most " + max + " characters, none of them a control character";
      case STRING_OR_INTEGER -> "a string without control characters, or an integer from 0";
      case ANY -> "a string or an integer";
    };
  }
}
