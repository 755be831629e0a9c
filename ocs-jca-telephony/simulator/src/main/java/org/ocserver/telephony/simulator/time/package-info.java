/**
 * Time as the simulated switch sees it: a clock and a way to have something done later.
 *
 * <ol>
 *   <li>Calls nothing but the JDK.
 *   <li>A scheduler runs one action at a time; actions due at the same instant run in the order in
 *       which they were scheduled.
 *   <li>No scheduler creates a thread: the caller supplies what runs the actions.
 * </ol>
 */
package org.ocserver.telephony.simulator.time;
