/**
 * The resource adapter, and its outbound side: connections that the container pools.
 *
 * <ol>
 *   <li>Calls {@code inflow}, {@code connector} and {@code log}; none of them calls back.
 *   <li>A connection holds nothing but the name of its switch: it outlives a restart of the
 *       connector, and giving one out opens nothing.
 *   <li>A request never fails by exception because of the switch; only use of a closed connection
 *       does.
 *   <li>No transactions: what was asked of a switch cannot be rolled back.
 * </ol>
 */
package org.ocserver.telephony.ra;
