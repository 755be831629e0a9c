package org.ocserver.donotcall;

import java.time.Instant;
import org.ocserver.callinglist.PhoneText;

/**
 * A number or a customer who may be called again.
 *
 * @param phone in any form; kept in the one in which it is compared; empty if it is a customer
 * @param customerId empty if it is a number
 * @param at when it was asked for
 */
public record DoNotCallRemoval(int tenantDbid, String phone, String customerId, Instant at) {
  /**
   * @throws IllegalArgumentException unless there is either a number or a customer, of at most 64
   *     characters
   */
  public DoNotCallRemoval {
    phone = PhoneText.comparable(phone);
    DoNotCallAddition.requireOne(phone, customerId);
  }
}
