/**
 * Contact limits: how often, and how soon again, a number or a customer may be tried, across the
 * lists and campaigns of a tenant, whatever number of sessions and servers dial at once.
 *
 * <ol>
 *   <li>An attempt is reserved before its dial; whoever reserves first has it, and no limit is ever
 *       overshot.
 *   <li>An attempt counts against a window from its moment up to, but not at, the window's length
 *       after it. The gap is a limit of one attempt in a window of that length.
 *   <li>Every attempt of a tenant counts, those too that had no limit of their own, as long as they
 *       are told to the ledger.
 *   <li>Numbers are compared by their digits, customers by their id as it is written.
 *   <li>Time is kept in milliseconds; that is also how exactly {@code notBefore} holds.
 *   <li>May call {@code callinglist}.
 * </ol>
 */
package org.ocserver.contactlimit;
