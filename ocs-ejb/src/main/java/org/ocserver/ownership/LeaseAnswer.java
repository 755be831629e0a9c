package org.ocserver.ownership;

/** What came of asking for a lease. */
public sealed interface LeaseAnswer {
  /** It is taken; nothing of an earlier term can be committed any more. */
  record Taken(Term term) implements LeaseAnswer {}

  /**
   * Another process has it.
   *
   * @param node the name of its server
   */
  record HeldBy(String node) implements LeaseAnswer {}
}
