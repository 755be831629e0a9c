package org.ocserver.treatment.scxml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** The record that the treatment prefers by {@code treatment-preferred-contact-field}, if any. */
  boolean isPreferred();

  /** By the clock where the record is; empty if no hours are configured for it. */
  Optional<DayTimes> dayTimes();

  /** Calls a record; its result is to be told to the machine. */
  void call(int recordId);

  /**
   * Sets something of a record.
   *
   * @param recordId empty: of all records of the chain
   */
  void set(Optional<Integer> recordId, FlexAttribute attribute);
}
