/**
 * The connector to a simulated switch that runs as a process of its own.
 *
 * <ol>
 *   <li>One work of the container serves the link, from the start to the stop: it connects, reads,
 *       sends and, after a pause, connects again. It waits at its selector only.
 *   <li>A request never waits: it is queued for the link, or fails at once.
 *   <li>A process that answers nothing, as one that is stopped, is a lost link. What it has said is
 *       read before it is called silent, so that a pause of the server is none of the process.
 *   <li>Silence is measured by the machine's run time, not by its clock, which may be set.
 * </ol>
 */
package org.ocserver.telephony.ra.connector.process;
