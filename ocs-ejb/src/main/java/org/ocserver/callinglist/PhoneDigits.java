package org.ocserver.callinglist;

/**
 * How numbers are compared: by their digits alone, so that formatting makes no second number of
 * one.
 */
public final class PhoneDigits {
  private PhoneDigits() {}

  /** The digits of a number; contacts without any, as addresses, stay as they are. */
  public static String of(String phone) {
    StringBuilder digits = new StringBuilder(phone.length());
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.isEmpty() ? phone : digits.toString();
  }
}
