package org.ocserver.contactlimit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ocserver.contactlimit.Contact;

/**
 * Locks on contacts until the transaction ends. There is a fixed number of them, each for all
 * contacts that fall into its slot: no row has to be made, nor cleared away, for a contact.
 */
final class ContactLocks {
  /** As many as the migration made. */
  private static final int SLOTS = 4_096;

  private ContactLocks() {}

  static void lock(Connection connection, Collection<Contact> contacts) throws SQLException {
    SortedSet<Integer> slots = new TreeSet<>();
    contacts.forEach(contact -> slots.add(slot(contact)));
    String sql =
        "SELECT slot FROM ocs_contact_lock WHERE slot IN (%s) ORDER BY slot FOR UPDATE"
            .formatted(String.join(", ", Collections.nCopies(slots.size(), "?")));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Iterator<Integer> slot = slots.iterator();
      for (int i = 1; slot.hasNext(); i++) {
        select.setInt(i, slot.next());
      }
      select.executeQuery().close();
    }
  }

  /** The same on every server: {@link String#hashCode} is defined by the language. */
  private static int slot(Contact contact) {
    int hash = (contact.tenantDbid() * 31 + contact.kind().value()) * 31 + contact.key().hashCode();
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
