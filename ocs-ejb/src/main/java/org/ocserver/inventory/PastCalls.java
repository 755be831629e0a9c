package org.ocserver.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The attempts on the books, the latest first, begun after {@code from}, up to and at {@code till}.
 * Each call throws {@link org.ocserver.callinglist.StoreException} if the database fails.
 */
public interface PastCalls {
  /** How many are told at most; those told are the latest. */
  int MOST = 100;

  List<PastCall> ofRecord(String table, int recordId, Instant from, Instant till);

  /** Those at a number, written in one of these ways. */
  List<PastCall> ofNumber(Collection<String> phones, Instant from, Instant till);
}
