package org.ocserver.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.ocserver.dialrule.ContactDetails;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.RecordState;

/**
 * Reads calling lists as they are now. Each call may take seconds on a large list, and throws
 * {@link org.ocserver.callinglist.StoreException} if the database fails.
 */
public interface InventoryStore {
  /** Counts the records that stand alike; fields that play no part any more are told as 0. */
  void count(DialingTerms terms, Instant at, ObjLongConsumer<RecordState> each);

  /**
   * Reads whom the records reach that are in the list, Ready, and due.
   *
   * @param oneIn 1 for all; else a sample of about one in so many
   */
  void candidates(
      DialingTerms terms, Instant at, int oneIn, BiConsumer<RecordState, ContactDetails> each);

  Optional<ListedRecord> record(DialingTerms terms, int recordId, Instant at);

  /**
   * The records with a number, however it is written in them.
   *
   * @param digits compared as {@link org.ocserver.callinglist.PhoneText} says
   * @param most no more are given
   */
  List<ListedRecord> recordsOf(DialingTerms terms, String digits, Instant at, int most);
}
