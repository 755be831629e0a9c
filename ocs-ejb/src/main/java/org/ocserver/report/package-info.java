/**
 * What becomes known of call attempts and of campaigns outside: the history of attempts, exported
 * or sent over HTTP, and the statistics events.
 *
 * <ol>
 *   <li>May call {@code callinglist}, {@code campaign}, {@code session} (its events), {@code tkv}
 *       and {@code webhook}; nothing but the edge calls it.
 *   <li>The history is read from the database, in pages: its length costs no memory.
 *   <li>Names are those of the configuration at the time of reading; the rows keep DBIDs.
 *   <li>A report is sent after those that were booked before it, again and again until it is taken;
 *       the receiver may get it twice, and can tell by its key.
 * </ol>
 */
package org.ocserver.report;
