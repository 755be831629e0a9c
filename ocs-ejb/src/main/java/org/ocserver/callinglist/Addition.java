package org.ocserver.callinglist;

/** What became of a record that was to join a calling list. */
public sealed interface Addition {
  /** It is in the table. */
  record Added(CallingRecord record) implements Addition {}

  /** The chain has a record at that place; nothing was added. */
  record PlaceTaken() implements Addition {}

  /** There is no such chain; nothing was added. */
  record NoSuchChain() implements Addition {}

  /** The table takes no such record; nothing was added. */
  record Refused(String reason) implements Addition {}
}
