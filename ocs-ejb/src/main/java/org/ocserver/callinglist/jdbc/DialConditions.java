package org.ocserver.callinglist.jdbc;

import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;

/**
 * Which records may be dialed, as SQL over the columns of the innermost table. What the reasons are
 * is not known here; {@code dialrule} says them.
 */
public interface DialConditions {
  /**
   * True of a Ready record of one type for whose sake its chain may be taken now, as far as that is
   * its own affair.
   */
  SqlText candidate(Retrieval request, RecordType type);

  /** True, over all records of a chain, of one that may be taken at all. */
  String soundChain(Retrieval request);

  /** True of a record that is taken along with its chain. */
  SqlText member(Retrieval request);

  /**
   * True of a record that is still to be dialed, now or later, as far as that is its own affair.
   */
  SqlText remaining(Retrieval request);

  /** True of a record that waits for its time, once that has come. */
  SqlText due(Retrieval request);
}
