/**
 * The dialing session: a campaign run for one group. The one place that knows the order of the
 * stages: retrieve, check, pace, dial, progress, connect, desktop, treat, write back.
 *
 * <p>Its packages stand in an order, from above: run, agent, dial, call, finish, state, port,
 * message, settings. Each may use those below it.
 *
 * <ol>
 *   <li>A session's state is touched by its mailbox's thread only; all others post messages.
 *   <li>Sessions share one thing: for which of them each agent works.
 *   <li>That thread never waits: databases, switch and desktops answer by message.
 *   <li>Illegal transitions are refused, and change nothing.
 *   <li>No dial before its intent is durable, reserved against the contact limits and allowed by
 *       the third party that is asked, if one is, and the do-not-call list and the time window were
 *       checked at that very moment.
 *   <li>A chain that waits in memory for its next dial is in the table as it would go on after a
 *       crash.
 *   <li>The machine of a chain that a document treats is stored whenever its chain is, with it;
 *       what a machine wants called passes every check that others pass.
 *   <li>A chain stays in memory until the database has confirmed its write-back.
 *   <li>Repeated and late events of a call change nothing.
 *   <li>What may have rung and whose outcome will not be heard becomes Stale; it is not dialed
 *       again.
 * </ol>
 */
package org.ocserver.session;
