package org.ocserver.donotcall;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the lists are kept, with the changes that were made to them through this product.
 *
 * <p>Every method throws {@link org.ocserver.callinglist.StoreException} if the database fails;
 * then nothing has changed.
 */
public interface DoNotCallStore {
  /** Reads every entry. */
  void readAll(Consumer<DoNotCallEntry> each);

  /** The number of the last change; 0 if there was none. */
  long lastChange();

  /** The changes after the one of that number, in their order; some thousands at a time. */
  List<DoNotCallChange> changesAfter(long number);

  /** Adds all or none. An entry that is there already stays, or is made to last longer. */
  void add(List<DoNotCallAddition> additions);

  /**
   * Deletes all entries of a number or customer.
   *
   * @param formatted whether to look for other forms of the number too, which takes a look at every
   *     entry of the tenant
   */
  void remove(DoNotCallRemoval removal, boolean formatted);

  /**
   * Forgets old changes; the entries stay.
   *
   * @return how many
   */
  int forgetChangesBefore(Instant time);
}
