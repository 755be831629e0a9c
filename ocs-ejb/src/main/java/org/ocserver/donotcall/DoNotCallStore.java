package org.ocserver.donotcall;

import java.util.function.Consumer;

/** Where the lists are kept. */
public interface DoNotCallStore {
  /**
   * Reads every entry.
   *
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  void readAll(Consumer<DoNotCallEntry> each);
}
