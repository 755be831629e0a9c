/**
 * The switch as the product needs it: the functions asked of it and the events it reports.
 *
 * <ol>
 *   <li>Functions and events are named and shaped as the T-Library's, so that each section of the
 *       manual can be mapped to them.
 *   <li>No dependency: not on Jakarta EE, not on a connector.
 *   <li>A request never fails by exception because of the switch or the link: what went wrong
 *       arrives as a {@link org.ocserver.telephony.TelephonyEvent.RequestFailed} event.
 *   <li>The events of one call arrive in the order in which they happened.
 * </ol>
 */
package org.ocserver.telephony;
