package org.ocserver.callinglist;

import java.util.List;

/**
 * The contacts of one customer, in the order in which they are tried. Never empty.
 *
 * @param table where the chain is stored
 * @param records in the order of the list's filter; if it gives none, ascending by chain_n
 */
public record Chain(ListTable table, List<CallingRecord> records) {
  public Chain {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a chain has no record");
    }
  }

  /** The contact to try first. */
  public CallingRecord first() {
    return records.get(0);
  }

  public int chainId() {
    return first().chainId();
  }
}
