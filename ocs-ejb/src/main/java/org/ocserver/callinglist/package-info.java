/**
 * Calling lists: records, chains, the enumerations of their fields, where they are stored, when
 * they may be dialed.
 *
 * <ol>
 *   <li>The vocabulary of the product: this package knows no other package of it, all others may
 *       use it.
 *   <li>A chain is retrieved, dialed and written back as a whole.
 *   <li>A record is marked Retrieved, with the application that holds it, in the transaction that
 *       reads it.
 *   <li>An attempt's row is committed before its dial, and closed in the transaction that writes
 *       its record back: so each attempt counts once.
 *   <li>A record without a known time zone is not dialed.
 * </ol>
 */
package org.ocserver.callinglist;
