/**
 * How many calls to place now: pure functions of what a dialing session sees.
 *
 * <ol>
 *   <li>No state, no clock, no randomness: the same view gives the same answer.
 *   <li>Knows nothing of sessions, chains or telephony.
 * </ol>
 */
package org.ocserver.pacing;
