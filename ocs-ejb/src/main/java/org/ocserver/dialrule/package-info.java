/**
 * Why a record is not dialed: each reason once, with its words, its test and its SQL. Retrieval,
 * the check before the dial, callbacks, previews' counts, explanations and the report of a table's
 * mistakes all use it, so that they agree record by record; a property test holds them to it.
 *
 * <ol>
 *   <li>The reasons are the constants of {@link org.ocserver.dialrule.Obstacle}. A new one does not
 *       compile until its test, its SQL and its words are said.
 *   <li>A chain is let be as a whole if one of its Ready records has no contact, no known time zone
 *       or no hours, if a place in it is missing or taken twice, or if it is too long. Everything
 *       else concerns the single record.
 *   <li>A session takes of a chain what is due and its own; a callback of another group, or of
 *       later, stays where it is.
 *   <li>May call {@code callinglist}, {@code contactlimit}, and of {@code campaign} how tables are
 *       made.
 * </ol>
 */
package org.ocserver.dialrule;
