package org.ocserver.donotcall;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists as last read, and on top of them what has changed since. Look-ups wait for nobody;
 * changes are applied by one thread at a time.
 */
final class KnownLists {
  private final Map<Integer, TenantEntries> lists;
  private final Map<TenantContact, Long> changedPhones = new ConcurrentHashMap<>();
  private final Map<TenantContact, Long> changedCustomers = new ConcurrentHashMap<>();

  private record TenantContact(int tenantDbid, ContactKey key) {}

  KnownLists(Map<Integer, TenantEntries> lists) {
    this.lists = lists;
  }

  /** Milliseconds since 1970 till when a number is listed; see {@link ContactSet#until}. */
  long phoneUntil(int tenantDbid, ContactKey phone) {
    return until(changedPhones, list(tenantDbid).phones(), tenantDbid, phone);
  }

  /** Milliseconds since 1970 till when a customer is listed; see {@link ContactSet#until}. */
  long customerUntil(int tenantDbid, ContactKey customer) {
    return until(changedCustomers, list(tenantDbid).customers(), tenantDbid, customer);
  }

  boolean hasFormattedPhones(int tenantDbid) {
    return list(tenantDbid).hasFormattedPhones();
  }

  void add(DoNotCallEntry entry) {
    int tenant = entry.tenantDbid();
    if (!entry.phone().isEmpty()) {
      ContactKey key = ContactKey.phone(entry.phone());
      long until = Math.max(entry.untilMillis(), phoneUntil(tenant, key));
      changedPhones.put(new TenantContact(tenant, key), until);
    }
    if (!entry.customerId().isEmpty()) {
      ContactKey key = ContactKey.customer(entry.customerId());
      long until = Math.max(entry.untilMillis(), customerUntil(tenant, key));
      changedCustomers.put(new TenantContact(tenant, key), until);
    }
  }

  void apply(DoNotCallChange change) {
    if (change.removed()) {
      remove(change.entry());
    } else {
      add(change.entry());
    }
  }

  /** How many contacts have changed since the lists were read. */
  int changes() {
    return changedPhones.size() + changedCustomers.size();
  }

  /** How many contacts were listed when the lists were read. */
  long size() {
    return lists.values().stream().mapToLong(l -> l.phones().size() + l.customers().size()).sum();
  }

  private void remove(DoNotCallEntry entry) {
    int tenant = entry.tenantDbid();
    if (!entry.phone().isEmpty()) {
      ContactKey key = ContactKey.phone(entry.phone());
      changedPhones.put(new TenantContact(tenant, key), ContactSet.NEVER);
    }
    if (!entry.customerId().isEmpty()) {
      ContactKey key = ContactKey.customer(entry.customerId());
      changedCustomers.put(new TenantContact(tenant, key), ContactSet.NEVER);
    }
  }

  private TenantEntries list(int tenantDbid) {
    return lists.getOrDefault(tenantDbid, TenantEntries.EMPTY);
  }

  private static long until(
      Map<TenantContact, Long> changed, ContactSet set, int tenantDbid, ContactKey key) {
    if (!changed.isEmpty()) {
      Long until = changed.get(new TenantContact(tenantDbid, key));
      if (until != null) {
        return until;
      }
    }
    return set.until(key);
  }
}
