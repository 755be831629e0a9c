/**
 * A switch that exists in memory only: trunks, queues, agents and customers, driven by a seed and a
 * scheduler. The resource adapter, or a process of its own, plays it in real time; tests and
 * benchmarks in virtual time.
 *
 * <ol>
 *   <li>Calls the telephony port and nothing else of the product.
 *   <li>All state belongs to the scheduler's one thread; only {@link
 *       org.ocserver.telephony.simulator.Exchange}, its links and {@link
 *       org.ocserver.telephony.simulator.SimulatedSwitch} may be called from others.
 *   <li>The calls are the exchange's, not a link's: they go on whoever is linked.
 *   <li>Chance comes from the seed alone: what befalls a customer is drawn when the number is
 *       dialed, so that it does not depend on what the application does next.
 *   <li>{@link org.ocserver.telephony.simulator.CallEnding} is the only way a call ends, so each
 *       ends exactly once.
 *   <li>The class that changes the state of a call or agent reports it, in the same step.
 * </ol>
 */
package org.ocserver.telephony.simulator;
