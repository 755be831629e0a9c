/**
 * The line protocol between an application and a simulated switch that runs as a process of its
 * own.
 *
 * <p>A link is one TCP connection. Each message is one line: a JSON object in UTF-8, ended by a
 * line feed. {@code type} names the request ({@link
 * org.ocserver.telephony.simulator.wire.SwitchRequest}) or event ({@link
 * org.ocserver.telephony.TelephonyEvent}); the other keys are its components. A key-value list is
 * an array of pairs {@code [key, value]}, a value a string, a number, {@code {"long": number}}
 * where it has 64 bits, or a list again. Lengths of time and instants are in ISO 8601. What a
 * switch tells is without its name: the application knows whom it asked.
 *
 * <p>The link is up with the event LinkConnected. An empty line asks the switch for an empty line,
 * to see that it lives.
 *
 * <ol>
 *   <li>Calls the telephony port and JSON; nothing of the switch itself.
 *   <li>A line that is none of these, or is too long, ends the link: what follows could not be
 *       trusted.
 *   <li>An error text names the key, the type and what was expected, and never the value: that may
 *       be a customer's number.
 *   <li>Nothing here waits: a peer that takes nothing costs as much memory as its backlog, then its
 *       link.
 * </ol>
 */
package org.ocserver.telephony.simulator.wire;
