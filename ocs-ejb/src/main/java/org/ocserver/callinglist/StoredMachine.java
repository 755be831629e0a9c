package org.ocserver.callinglist;

import java.util.Optional;

/**
 * The state machine that treats a chain, as it is stored while nobody runs it. The chain's records
 * name it in their field {@code treatments}, so that none is ever given to records that were not
 * its own.
 *
 * @param id names it; at most 64 characters
 * @param state all that it needs to go on
 */
public record StoredMachine(String id, String state) {
  private static final String PREFIX = "scxml@";

  /** What the records' field {@code treatments} says of a machine. */
  public static String reference(String id) {
    return PREFIX + id;
  }

  /** The machine that the record's field names. */
  public static Optional<String> idIn(CallingRecord record) {
    String field = record.text(MandatoryField.TREATMENTS);
    return field.startsWith(PREFIX)
        ? Optional.of(field.substring(PREFIX.length()))
        : Optional.empty();
  }
}
