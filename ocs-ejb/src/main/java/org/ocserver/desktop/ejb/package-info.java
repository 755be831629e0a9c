/**
 * The desktop protocol in the container, whichever way its messages take; the line to the switch.
 *
 * <ol>
 *   <li>There is one protocol; JMS ({@link org.ocserver.desktop.jms}) and the switch ({@link
 *       org.ocserver.desktop.telephony}) are two ways to it.
 *   <li>Events leave in the order in which they arose.
 * </ol>
 */
package org.ocserver.desktop.ejb;
