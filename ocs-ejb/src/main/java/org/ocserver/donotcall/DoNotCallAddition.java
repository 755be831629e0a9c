package org.ocserver.donotcall;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.PhoneText;

/**
 * A number or a customer to be put on the list of a tenant (manual, "Submitting DoNotCall
 * Requests").
 *
 * @param phone in any form; kept in the one in which it is compared; empty if it is for a customer
 * @param customerId empty if it is for a number
 * @param duration for how long, from {@code at} on (GSW_DURATION); absent for ever
 * @param message GSW_MESSAGE; what exceeds {@value #LONGEST_MESSAGE} characters is cut off
 * @param internal whether it was entered through this product
 * @param at when it was asked for
 */
public record DoNotCallAddition(
    int tenantDbid,
    String phone,
    String customerId,
    Optional<Duration> duration,
    String message,
    OptionalInt campaignDbid,
    OptionalInt listDbid,
    boolean internal,
    Instant at) {
  public static final int LONGEST_MESSAGE = 255;
  static final int LONGEST_CONTACT = 64;

  /**
   * @throws IllegalArgumentException unless there is either a number or a customer, of at most 64
   *     characters, and a duration above zero, if any
   */
  public DoNotCallAddition {
    phone = PhoneText.comparable(phone);
    requireOne(phone, customerId);
    if (duration.filter(d -> d.isNegative() || d.isZero()).isPresent()) {
      throw new IllegalArgumentException("a duration must be above zero, not " + duration.get());
    }
    message = cut(message.replace("\0", ""));
  }

  /** A number, for ever, on behalf of no campaign. */
  public static DoNotCallAddition phone(int tenantDbid, String phone, Instant at) {
    return forEver(tenantDbid, phone, "", at);
  }

  /** A customer, for ever, on behalf of no campaign. */
  public static DoNotCallAddition customer(int tenantDbid, String customerId, Instant at) {
    return forEver(tenantDbid, "", customerId, at);
  }

  private static DoNotCallAddition forEver(
      int tenantDbid, String phone, String customerId, Instant at) {
    return new DoNotCallAddition(
        tenantDbid,
        phone,
        customerId,
        Optional.empty(),
        "",
        OptionalInt.empty(),
        OptionalInt.empty(),
        true,
        at);
  }

  /** The row it becomes. A duration beyond all calendars is for ever. */
  public DoNotCallEntry entry() {
    return new DoNotCallEntry(tenantDbid, phone, customerId, duration.flatMap(this::expiry));
  }

  private Optional<Instant> expiry(Duration lasting) {
    try {
      Instant expiry = at.plus(lasting);
      expiry.toEpochMilli();
      return Optional.of(expiry);
    } catch (DateTimeException | ArithmeticException beyond) {
      return Optional.empty();
    }
  }

  static void requireOne(String phone, String customerId) {
    if (phone.isEmpty() == customerId.isEmpty()) {
      throw new IllegalArgumentException("either a phone number or a customer id is needed");
    }
    String contact = phone + customerId;
    if (contact.length() > LONGEST_CONTACT || contact.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "a contact has at most " + LONGEST_CONTACT + " characters, none of them NUL");
    }
  }

  private static String cut(String message) {
    if (message.length() <= LONGEST_MESSAGE) {
      return message;
    }
    boolean splitsPair = Character.isHighSurrogate(message.charAt(LONGEST_MESSAGE - 1));
    return message.substring(0, splitsPair ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE);
  }
}
