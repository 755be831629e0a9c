package org.ocserver.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ocserver.callinglist.MandatoryField;

/**
 * What an explanation is asked about. Each throws an IllegalArgumentException that says what is
 * wrong.
 */
final class ExplanationParameters {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private ExplanationParameters() {}

  static Instant moment(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
        return moment.toInstant();
      }
    } catch (DateTimeException notAMoment) {
      throw new IllegalArgumentException(
          "at is a moment such as 2026-11-24T10:00:00Z; a + of an offset is written %2B",
          notAMoment);
    }
    throw new IllegalArgumentException(
        "at is of the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
  }

  static int recordId(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("a record's id is a whole number", notANumber);
    }
  }

  static String phone(String text) {
    int most = MandatoryField.CONTACT_INFO.length();
    boolean isNumber =
        text.length() <= most
            && text.chars().noneMatch(Character::isISOControl)
            && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (!isNumber) {
      throw new IllegalArgumentException(
          "a number has a digit, and at most %d characters".formatted(most));
    }
    return text;
  }
}
