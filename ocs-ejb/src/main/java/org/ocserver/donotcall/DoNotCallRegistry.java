package org.ocserver.donotcall;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The lists of all tenants. Thread safe: each reading replaces the whole at once. */
public final class DoNotCallRegistry {
  private final DoNotCallStore store;
  private volatile Map<Integer, DoNotCallList> lists = Map.of();
  private volatile boolean read;

  public DoNotCallRegistry(DoNotCallStore store) {
    this.store = store;
  }

  /**
   * Reads the lists anew.
   *
   * @throws org.ocserver.callinglist.StoreException if that fails; what was read before stays
   */
  public void reread() {
    Map<Integer, DoNotCallList> fresh = new HashMap<>();
    store.readAll(
        entry -> fresh.computeIfAbsent(entry.tenantDbid(), dbid -> new DoNotCallList()).add(entry));
    lists = fresh;
    read = true;
  }

  /** Whether a call is forbidden now; all are until the lists have been read. */
  public boolean forbids(int tenantDbid, String phone, String customerId, Instant now) {
    if (!read) {
      return true;
    }
    DoNotCallList list = lists.get(tenantDbid);
    return list != null && list.forbids(phone, customerId, now);
  }

  /** Whether the lists have been read at least once. */
  public boolean isReady() {
    return read;
  }
}
