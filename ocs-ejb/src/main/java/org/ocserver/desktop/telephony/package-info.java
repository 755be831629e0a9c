/**
 * The desktop protocol as user events, for desktops that sit on the switch.
 *
 * <p>Source: manual, "Communication Protocols".
 *
 * <ol>
 *   <li>A user event with GSW_AGENT_REQ_TYPE and without GSW_USER_EVENT is a request; no other is,
 *       least of all the server's own, which the switch reports back.
 *   <li>Who asks is the agent whom the switch says to be logged in at the DN, whatever the body
 *       says.
 *   <li>An answer goes to the DN of its request, a notification to the DN of its agent. Agents are
 *       told both here and over JMS: a desktop listens to one of them.
 *   <li>It may call {@link org.ocserver.desktop} and {@link org.ocserver.session}.
 * </ol>
 */
package org.ocserver.desktop.telephony;
