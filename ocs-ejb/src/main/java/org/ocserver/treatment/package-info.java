/**
 * Standard treatments: what is done with a record, its chain and its call after a call result.
 *
 * <p>Source: manual, "Call Results", "Record Types" and "Record Statuses"; what it leaves to its
 * companion guide stands in docs/treatments.md.
 *
 * <ol>
 *   <li>Pure functions of a chain, its history, the calling list's treatments and the time; this
 *       package may call {@code callinglist} and {@code campaign}, nothing else of the product.
 *   <li>The treatment that applies is the first in sequence that has applications left and can be
 *       carried out now; if there is none, the chain is done with.
 *   <li>A chain comes to an end: what makes a number be dialed again is counted in the history, and
 *       what cannot be counted, for lack of room in the field, is not done.
 *   <li>All that the next decision needs is in the {@code treatments} field: after a restart it is
 *       the same decision.
 * </ol>
 */
package org.ocserver.treatment;
