package org.ocserver.contactlimit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * An attempt that is wanted.
 *
 * @param guid of the attempt; reserving it again changes nothing
 * @param customerId empty if the record has none
 * @param at when it would be made; kept to the millisecond
 * @param limits in force for its record; {@link ContactLimits#NONE} if it is only to be counted
 */
public record Reservation(
    String guid,
    int tenantDbid,
    String phone,
    String customerId,
    Instant at,
    ContactLimits limits) {
  public Reservation {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** What is tried: the number, and the customer if there is one. */
  public List<Contact> contacts() {
    return Stream.concat(
            Stream.of(Contact.number(tenantDbid, phone)),
            Contact.customer(tenantDbid, customerId).stream())
        .toList();
  }
}
