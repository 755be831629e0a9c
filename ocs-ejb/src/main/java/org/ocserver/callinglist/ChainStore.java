package org.ocserver.callinglist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Where chains live. Each call is one transaction and may block; each throws {@link StoreException}
 * if the database fails, and has then changed nothing.
 */
public interface ChainStore {
  /**
   * Takes chains that are ready to dial and marks them Retrieved. No chain is given twice, even to
   * two servers.
   */
  List<Chain> retrieve(Retrieval request);

  /** Makes the intent to dial durable. */
  void begin(List<AttemptStart> attempts);

  /** Writes chains back and closes their attempts. */
  void save(List<ChainUpdate> updates);

  /**
   * Takes records that no session holds out of dialing: those that match, and their chains as the
   * scope says. For {@link Withdrawal#CANCEL} with {@link ChainScope#RECORD_ONLY} the other records
   * of the chain become Updated; for {@link Withdrawal#DO_NOT_CALL} they stay as they are.
   *
   * @return how many records matched
   */
  int withdraw(ListTable table, ContactMatch match, ChainScope scope, Withdrawal withdrawal);

  /** How many chains are ready to dial, whatever their time window. */
  int countReady(ListTable table);

  /**
   * Puts in order what the server left behind when it died: a record whose attempt was begun and
   * not closed may have rung, so it becomes Stale with that attempt counted; any other record that
   * the server holds becomes Ready again.
   */
  Recovery recover(int applicationDbid, Collection<ListTable> tables, Instant at);

  /** What {@link #recover} found. */
  record Recovery(int stale, int released) {}
}
