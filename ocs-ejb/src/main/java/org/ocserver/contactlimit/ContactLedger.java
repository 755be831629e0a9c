package org.ocserver.contactlimit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The attempts at each number and customer, of all sessions and servers. Each call may block; each
 * throws {@link org.ocserver.callinglist.StoreException} if the database fails, and has then
 * changed nothing.
 */
public interface ContactLedger {
  /**
   * Reserves attempts, in their order, in one transaction: what is granted counts for everybody
   * from then on.
   *
   * @return those that are refused; all others are reserved
   */
  List<Refusal> reserve(List<Reservation> wanted);

  /**
   * Gives back attempts that were not dialed. Those that are unknown, or given back, are passed
   * over.
   */
  void release(Collection<String> guids);

  /** When a contact was tried, in order: after {@code from}, up to and at {@code till}. */
  List<Instant> attempts(Contact contact, Instant from, Instant till);

  /** All contacts of a tenant that the rule would refuse at a moment. */
  Set<Contact> refused(int tenantDbid, LimitRule rule, Instant at);

  /**
   * Forgets attempts before a moment, in portions, each a transaction of its own. No window in use
   * may reach behind it.
   *
   * @return how many rows went
   */
  long purge(Instant before);
}
