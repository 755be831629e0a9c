package org.ocserver.donotcall;

import org.ocserver.callinglist.PhoneText;

/**
 * The entries of one tenant, as they were when last read. Immutable.
 *
 * @param hasFormattedPhones whether a number is stored in another form than the one in which it is
 *     compared
 */
record TenantEntries(ContactSet phones, ContactSet customers, boolean hasFormattedPhones) {
  static final TenantEntries EMPTY = new Builder().build();

  /** Takes in the entries. */
  static final class Builder {
    private final ContactSet.Builder phones = new ContactSet.Builder();
    private final ContactSet.Builder customers = new ContactSet.Builder();
    private boolean hasFormattedPhones;

    void add(DoNotCallEntry entry) {
      if (!entry.phone().isEmpty()) {
        String phone = PhoneText.comparable(entry.phone());
        hasFormattedPhones |= !phone.equals(entry.phone());
        phones.add(ContactKey.phone(phone), entry.untilMillis());
      }
      if (!entry.customerId().isEmpty()) {
        customers.add(ContactKey.customer(entry.customerId()), entry.untilMillis());
      }
    }

    /** The list; nothing can be added any more. */
    TenantEntries build() {
      return new TenantEntries(phones.build(), customers.build(), hasFormattedPhones);
    }
  }
}
