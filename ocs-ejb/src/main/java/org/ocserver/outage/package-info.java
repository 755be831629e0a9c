/**
 * What the server stands on, and whether it is there: the database, the message broker, the switch.
 *
 * <ol>
 *   <li>Each is asked again and again whether it does its work, by a {@link
 *       org.ocserver.outage.Probe}. One that does not answer hangs alone: it is not asked again
 *       until it has, and the others go on.
 *   <li>What has not answered well for the patience that the options give is missing, whatever the
 *       reason. That is told once, and once when it is back.
 *   <li>Nothing is done about it here: whoever uses what is missing goes on by himself.
 *   <li>Time is that of a clock; a leap of it, as when the whole process was held, is nobody's
 *       silence.
 * </ol>
 *
 * What the lines mean: docs/operations.md.
 */
package org.ocserver.outage;
