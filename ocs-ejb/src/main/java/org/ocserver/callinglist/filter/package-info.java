/**
 * Dialing filters: the condition and the order that a user writes become SQL that is safe.
 *
 * <ol>
 *   <li>The grammar is a small part of SQL (docs/load-a-list.md); it is read by descent, in time
 *       proportional to the text, and SQL is written anew from what was understood. Nothing of the
 *       user's text is passed on: columns are those of the list's format, values are bound.
 *   <li>What a filter means does not depend on the database: arithmetic is that of floating point
 *       numbers, a division by 0 has no value, a backslash is a character like any other.
 *   <li>Whatever the text, the outcome is a filter or a {@link
 *       org.ocserver.callinglist.filter.BadFilterException} that tells the place.
 * </ol>
 */
package org.ocserver.callinglist.filter;
