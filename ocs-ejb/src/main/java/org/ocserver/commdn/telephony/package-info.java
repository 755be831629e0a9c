/**
 * The Communication DN API as user events on the communication DNs of the switch.
 *
 * <p>Source: manual, "Data Formats" and "Special OCS Option".
 *
 * <ol>
 *   <li>A request is answered on the DN on which it came; notifications go to all that are used.
 *   <li>The server's own events, which the switch reports back, are no requests.
 *   <li>It may call {@link org.ocserver.commdn}, {@link org.ocserver.session} and {@link
 *       org.ocserver.campaign}.
 * </ol>
 */
package org.ocserver.commdn.telephony;
