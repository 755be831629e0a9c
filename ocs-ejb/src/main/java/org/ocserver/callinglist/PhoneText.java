package org.ocserver.callinglist;

import java.util.Locale;

/** In which form phone numbers and addresses are compared. */
public final class PhoneText {
  private PhoneText() {}

  /**
   * The decimal digits of a number, whatever stands between them and whatever script they are of;
   * for a SIP URI, those before the {@code @}. An address (no digit at all, or a letter before an
   * {@code @}) in lower case, without blanks around it. Applied to its own result it changes
   * nothing.
   */
  public static String comparable(String written) {
    if (isPlain(written)) {
      return written;
    }
    String number = numberPart(written);
    String digits = digits(number);
    return digits.isEmpty() || number.length() < written.length() && hasLetter(number)
        ? written.strip().toLowerCase(Locale.ROOT)
        : digits;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** What stands between the scheme and the {@code @}; all, if there is no {@code @}. */
  private static String numberPart(String written) {
    int at = written.indexOf('@');
    return at < 0 ? written : written.substring(written.lastIndexOf(':', at) + 1, at);
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
