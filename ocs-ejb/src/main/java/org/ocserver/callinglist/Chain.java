package org.ocserver.callinglist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contacts of one customer, in the order in which they are tried. Never empty.
 *
 * @param table where the chain is stored
 * @param records in the order of the list's filter; if it gives none, ascending by chain_n
 * @param machine which treats it, as it came from the database
 */
public record Chain(ListTable table, List<CallingRecord> records, Optional<StoredMachine> machine) {
  public Chain {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a chain has no record");
    }
  }

  /** A chain that no machine treats. */
  public Chain(ListTable table, List<CallingRecord> records) {
    this(table, records, Optional.empty());
  }

  /** Likewise, with one more record. */
  public Chain with(CallingRecord added) {
    return new Chain(table, Stream.concat(records.stream(), Stream.of(added)).toList(), machine);
  }

  /** The contact to try first. */
  public CallingRecord first() {
    return records.get(0);
  }

  public int chainId() {
    return first().chainId();
  }
}
