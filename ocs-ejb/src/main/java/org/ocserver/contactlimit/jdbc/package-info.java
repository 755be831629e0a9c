/**
 * The ledger of attempts in tables {@code ocs_contact_attempt} and {@code ocs_contact_lock}.
 *
 * <ol>
 *   <li>A reservation first locks the slots that its contacts fall into, in ascending order, then
 *       reads, decides and writes: so two at a time never decide about one contact, and none waits
 *       for another in a ring.
 *   <li>A statement for each step and kind of contact, not for each reservation.
 * </ol>
 */
package org.ocserver.contactlimit.jdbc;
