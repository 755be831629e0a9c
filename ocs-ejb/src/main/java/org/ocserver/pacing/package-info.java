/**
 * How many calls to place now.
 *
 * <p>Sessions ask a {@link org.ocserver.pacing.Pacing}, a pure function of what they see. To come
 * in its place: a {@link org.ocserver.pacing.Pacer}, which learns from what it hears; today it is
 * run by the simulation in the tests alone.
 *
 * <ol>
 *   <li>No clock, no randomness: the same view, or the same events, give the same answer.
 *   <li>Knows nothing of sessions, chains or telephony.
 * </ol>
 */
package org.ocserver.pacing;
