/**
 * The Communication DN API in the container, whichever way its messages take; the line to the
 * switch.
 *
 * <ol>
 *   <li>There is one protocol; JMS ({@link org.ocserver.commdn.jms}) and the switch ({@link
 *       org.ocserver.commdn.telephony}) are two ways to it.
 *   <li>Events leave in the order in which they arose.
 * </ol>
 */
package org.ocserver.commdn.ejb;
