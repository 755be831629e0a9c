/**
 * The inbound side: events of a switch reach a message endpoint.
 *
 * <ol>
 *   <li>Calls {@code connector} and {@code log}.
 *   <li>A switch has one activation, and that one endpoint: more would hear its events in no
 *       certain order.
 *   <li>Events are delivered in the order in which the connector gave them, one at a time, in
 *       threads of the container's work manager. They wait as long as it takes: none is dropped
 *       while the activation lasts.
 *   <li>What an endpoint throws is logged, and the next event delivered.
 *   <li>The connector runs from activation to deactivation.
 * </ol>
 */
package org.ocserver.telephony.ra.inflow;
