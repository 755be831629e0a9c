/**
 * How many calls to place now.
 *
 * <p>A {@link org.ocserver.pacing.Pacing} is a pure function of what a session sees; a {@link
 * org.ocserver.pacing.Pacer} learns from what it hears. The simulation that compares pacers is in
 * the tests' tree.
 *
 * <ol>
 *   <li>No clock, no randomness: the same view, or the same events, give the same answer.
 *   <li>Knows nothing of sessions, chains or telephony.
 * </ol>
 */
package org.ocserver.pacing;
