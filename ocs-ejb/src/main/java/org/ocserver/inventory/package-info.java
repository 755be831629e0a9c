/**
 * What of a calling list could be dialed, and why the rest could not: the count of a whole list,
 * and the explanation of one record or number. (The administration calls the count a preview; here
 * that word is a dialing mode's.)
 *
 * <ol>
 *   <li>Looks, and changes nothing; no dial depends on it.
 *   <li>Each record that cannot be dialed counts once, for the first obstacle in the order of
 *       {@link org.ocserver.dialrule.Obstacle}; an explanation tells of all.
 *   <li>Records are counted in the database, by groups of those that stand alike; what an obstacle
 *       is, is decided in {@code dialrule} alone.
 *   <li>May call {@code callinglist}, {@code campaign}, {@code contactlimit}, {@code dialrule}, and
 *       of {@code session} what the configuration means to it.
 * </ol>
 */
package org.ocserver.inventory;
