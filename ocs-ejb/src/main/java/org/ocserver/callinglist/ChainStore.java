package org.ocserver.callinglist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where chains live. Each call is one transaction and may block; each throws {@link StoreException}
 * if the database fails, and has then changed nothing.
 */
public interface ChainStore {
  /**
   * Takes chains that are ready to dial and marks them Retrieved. No chain is given twice, even to
   * two servers; no two hold parts of one.
   *
   * <p>A chain is taken if one of its records is Ready, of the list, of a type that is asked for,
   * due, within its hours, and has attempts left; and if none is Retrieved or keeps the chain from
   * being dialed. The chain has its Ready records that are of the list and due, but for callbacks
   * that are kept for others. Chains come by the place of that record's type in the selection, then
   * in the list's order. If the list has none: those of type General by record_id, others by the
   * time for which they were scheduled.
   */
  List<Chain> retrieve(Retrieval request);

  /**
   * Looks at the rows again, and makes the intent to dial those durable that are still as the
   * sessions believe them to be.
   *
   * @return what became of each attempt, in their order
   */
  List<DialClaim> begin(List<AttemptStart> attempts);

  /**
   * Writes chains back and closes their attempts. What is repeated changes nothing, and is taken as
   * written.
   *
   * @return the records that the sessions no longer held
   */
  Set<Unwritten> save(List<ChainUpdate> updates);

  /** The attempt of that record handle, if the server went down during it. */
  Optional<InterruptedAttempt> interrupted(int applicationDbid, int handle);

  /**
   * Stores what became of an attempt during which the server went down. Its record becomes Updated.
   *
   * @return the record's row as it is now; absent if it was told before, or others have changed the
   *     record meanwhile: then nothing is stored
   */
  Optional<StoredRow> settle(InterruptedAttempt attempt, ListTable table, LateResult result);

  /** Adds a record to a table. */
  Addition add(AddedRecord record);

  /**
   * Takes records that no session holds out of dialing: those that match, and their chains as the
   * scope says. For {@link Withdrawal#CANCEL} with {@link ChainScope#RECORD_ONLY} the other records
   * of the chain become Updated; for {@link Withdrawal#DO_NOT_CALL} they stay as they are.
   *
   * @return how many records matched
   */
  int withdraw(ListTable table, ContactMatch match, ChainScope scope, Withdrawal withdrawal);

  /**
   * How many chains the one who asks may dial from the list, now or later, whatever their time
   * window: about, if they are more than a thousand.
   */
  int countReady(Retrieval request);

  /**
   * Whom a campaign has reached, and whom it has lost. An attempt counts when it is over and
   * written back.
   */
  CampaignCalls answered(AnsweredQuestion question);

  /**
   * Puts in order what the server left behind when it died: a record whose attempt was begun and
   * not closed may have rung, so it becomes Stale with that attempt counted; any other record that
   * the server holds becomes Ready again.
   */
  Recovery recover(int applicationDbid, Collection<ListTable> tables, Instant at);

  /** What {@link #recover} found. */
  record Recovery(int stale, int released) {}
}
