package org.ocserver.treatment.scxml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.CallResult;

/** The chain that a machine treats, as the session knows it. */
public interface TreatedCustomer {
  /**
   * A record of the chain.
   *
   * @param recordId handle by which the document names it
   * @param contactType contact_info_type
   * @param attempts made at it
   * @param mayBeDialed whether it is still to be dialed, and not tried too often
   * @param fields all fields of the calling list by column: integers and strings
   */
  record Contact(
      int recordId,
      int contactType,
      int attempts,
      boolean mayBeDialed,
      Map<String, Object> fields) {}

  /** All records of the chain, in their order. */
  List<Contact> contacts();

  /** Whether {@code treatment-preferred-contact-field} has put a record of the chain first. */
  boolean isPreferred();

  /** By the clock where the record is; empty if no hours are configured for it. */
  Optional<DayTimes> dayTimes();

  /**
   * Calls a record.
   *
   * @return the result, if it is known at once, as for a number that must not be called; otherwise
   *     it is to be told to the machine
   */
  Optional<CallResult> call(int recordId);

  /** Whether the call that was asked for last has begun; until then another one replaces it. */
  default boolean isCallUnderWay() {
    return true;
  }

  /**
   * Why something cannot be set; empty if it can.
   *
   * @param recordId empty: of all records of the chain
   */
  default Optional<String> problemOf(Optional<Integer> recordId, FlexAttribute attribute) {
    return Optional.empty();
  }

  /**
   * Sets something of a record.
   *
   * @param recordId empty: of all records of the chain
   */
  void set(Optional<Integer> recordId, FlexAttribute attribute);
}
