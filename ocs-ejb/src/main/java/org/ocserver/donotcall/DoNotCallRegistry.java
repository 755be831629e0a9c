package org.ocserver.donotcall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.StoreException;

/**
 * The lists of all tenants, in memory. Thread safe; look-ups wait for nobody.
 *
 * <p>Changes of this server and of others take one way: they are committed with a number each, and
 * every server applies them in the order of the numbers. So all come to the same lists.
 */
public final class DoNotCallRegistry {
  private final DoNotCallStore store;
  private final DoNotCallChanges changes;
  private final Object reading = new Object();
  private volatile Optional<KnownLists> known = Optional.empty();

  /** The number of the last change in {@link #known}; guarded by this. */
  private long position;

  public DoNotCallRegistry(DoNotCallStore store) {
    this(store, () -> {});
  }

  public DoNotCallRegistry(DoNotCallStore store, DoNotCallChanges changes) {
    this.store = store;
    this.changes = changes;
  }

  /**
   * Reads the lists anew, changes made meanwhile included. Takes minutes for many millions; till
   * then look-ups see the lists as they were.
   *
   * @throws StoreException if that fails; what was read before stays
   */
  public void reread() {
    synchronized (reading) {
      long before = store.lastChange();
      KnownLists fresh = new KnownLists(readLists());
      synchronized (this) {
        position = catchUp(fresh, before);
        known = Optional.of(fresh);
      }
    }
  }

  /** Forgets the lists, so that every call is forbidden until they are read again. */
  public synchronized void forget() {
    known = Optional.empty();
  }

  /**
   * Takes in what has been changed since, here or on other servers.
   *
   * @return false if changes were missed, so that the lists must be read anew
   * @throws StoreException if the database fails
   */
  public synchronized boolean follow() {
    if (known.isEmpty()) {
      return true;
    }
    long last = store.lastChange();
    if (last > position) {
      position = catchUp(known.get(), position);
      return position >= last;
    }
    return last == position;
  }

  /**
   * Puts numbers and customers on the lists: durable, and in force here, when it returns; on other
   * servers when they follow. Waits for the database.
   *
   * @throws StoreException if the database fails; then none was added
   */
  public void add(List<DoNotCallAddition> additions) {
    store.add(additions);
    if (!hasFollowed()) {
      forbid(additions);
    }
    changes.committed();
  }

  /**
   * Allows calls again: durable when it returns; in force here at once, or, if the database fails
   * just then, when it can be followed again.
   *
   * @throws StoreException if the database fails; then nothing was removed
   */
  public void remove(DoNotCallRemoval removal) {
    boolean formatted =
        known.map(lists -> lists.hasFormattedPhones(removal.tenantDbid())).orElse(true);
    store.remove(removal, formatted);
    hasFollowed();
    changes.committed();
  }

  /** Whether a call is forbidden now; all are until the lists have been read. */
  public boolean forbids(int tenantDbid, String phone, String customerId, Instant now) {
    return match(tenantDbid, phone, customerId, now).isPresent();
  }

  /**
   * Why a call is forbidden now, if it is.
   *
   * @param customerId empty if the record has none
   */
  public Optional<DoNotCallMatch> match(
      int tenantDbid, String phone, String customerId, Instant now) {
    Optional<KnownLists> lists = known;
    if (lists.isEmpty()) {
      return Optional.of(DoNotCallMatch.LISTS_NOT_READ);
    }
    long time = now.toEpochMilli();
    if (time < lists.get().phoneUntil(tenantDbid, ContactKey.phone(phone))) {
      return Optional.of(DoNotCallMatch.PHONE);
    }
    return !customerId.isEmpty()
            && time < lists.get().customerUntil(tenantDbid, ContactKey.customer(customerId))
        ? Optional.of(DoNotCallMatch.CUSTOMER)
        : Optional.empty();
  }

  /** Whether the lists have been read at least once. */
  public boolean isReady() {
    return known.isPresent();
  }

  /** How many contacts have changed since the lists were read; they take more memory. */
  public int changesSinceRead() {
    return known.map(KnownLists::changes).orElse(0);
  }

  /** How many contacts were on the lists when they were read; 0 if they have not been. */
  public long size() {
    return known.map(KnownLists::size).orElse(0L);
  }

  private Map<Integer, TenantEntries> readLists() {
    Map<Integer, TenantEntries.Builder> builders = new HashMap<>();
    store.readAll(
        entry ->
            builders
                .computeIfAbsent(entry.tenantDbid(), dbid -> new TenantEntries.Builder())
                .add(entry));
    Map<Integer, TenantEntries> lists = new HashMap<>();
    builders.forEach((tenantDbid, builder) -> lists.put(tenantDbid, builder.build()));
    return lists;
  }

  /** Applies the changes after the one of that number, up to the first gap; says the last. */
  private long catchUp(KnownLists lists, long number) {
    long applied = number;
    List<DoNotCallChange> next = store.changesAfter(applied);
    while (!next.isEmpty()) {
      for (DoNotCallChange change : next) {
        if (change.number() != applied + 1) {
          return applied;
        }
        lists.apply(change);
        applied++;
      }
      next = store.changesAfter(applied);
    }
    return applied;
  }

  private boolean hasFollowed() {
    try {
      return follow();
    } catch (StoreException failure) {
      return false;
    }
  }

  /** Not in its turn among the changes, but on the safe side. */
  private synchronized void forbid(List<DoNotCallAddition> additions) {
    known.ifPresent(lists -> additions.forEach(addition -> lists.add(addition.entry())));
  }
}
