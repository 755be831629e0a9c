package org.ocserver.report;

import java.util.List;
import java.util.Optional;

/** The attempts on the books, in the order of their start, then of their GUID. */
public interface AttemptHistory {
  /**
   * A page of what is asked for.
   *
   * @param after the last attempt of the page before; absent for the first page
   * @param max the most attempts of a page
   * @return empty if there are no more
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  List<CallAttempt> page(AttemptQuery query, Optional<CallAttempt> after, int max);
}
