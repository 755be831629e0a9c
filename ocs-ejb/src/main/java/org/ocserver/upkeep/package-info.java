/**
 * Whether the database has for a calling list what dialing from it needs, and the mending of what
 * it lacks: columns, indexes, statistics. docs/databases.md describes it.
 *
 * <p>Source: manual, "Maintaining Indexes for Large Calling Lists" and "Handling of the Backslash
 * Escape Sequences".
 *
 * <ol>
 *   <li>A check changes nothing. Mending only adds: no column is altered, nothing is dropped.
 *   <li>What cannot be mended is told by name and place, and the rest is mended all the same.
 *   <li>Mending twice is as good as once; a table is mended by one at a time.
 *   <li>May call {@code callinglist}, {@code campaign}, and of {@code session} what the
 *       configuration means to it.
 * </ol>
 */
package org.ocserver.upkeep;
