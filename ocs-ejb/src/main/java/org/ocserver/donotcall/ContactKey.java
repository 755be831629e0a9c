package org.ocserver.donotcall;

import org.ocserver.callinglist.PhoneText;

/**
 * A phone number or customer id as it is compared, packed into a number where it fits, without any
 * loss.
 *
 * @param code up to 18 decimal digits with a 1 put before them, so that leading zeros count; or up
 *     to 10 of the 64 characters that most ids are made of; {@link #NONE} if neither fits
 * @param text empty if there is a code
 */
record ContactKey(long code, String text) {
  static final long NONE = 0;

  private static final int MOST_DIGITS = 18;
  private static final int MOST_CHARACTERS = 10;
  private static final int CHARACTER_BITS = 6;

  /** Above all codes of digits, which are less than 2 · 10¹⁸. */
  private static final long CHARACTERS = 1L << 62;

  /** However the number is written. */
  static ContactKey phone(String written) {
    return of(PhoneText.comparable(written));
  }

  /** Each character counts. */
  static ContactKey customer(String customerId) {
    return of(customerId);
  }

  private static ContactKey of(String text) {
    long code = ofDigits(text);
    if (code == NONE) {
      code = ofCharacters(text);
    }
    return code == NONE ? new ContactKey(NONE, text) : new ContactKey(code, "");
  }

  private static long ofDigits(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return NONE;
    }
    long code = 1;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      code = code * 10 + digit;
    }
    return code;
  }

  private static long ofCharacters(String text) {
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      return NONE;
    }
    long code = 1;
    for (int i = 0; i < text.length(); i++) {
      int rank = rank(text.charAt(i));
      if (rank < 0) {
        return NONE;
      }
      code = code << CHARACTER_BITS | rank;
    }
    return CHARACTERS | code;
  }

  /** From 0 to 63; negative for any other character. */
  private static int rank(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 10;
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 36;
    }
    return c == '-' ? 62 : c == '_' ? 63 : -1;
  }
}
