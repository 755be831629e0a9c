/**
 * Connectors: each speaks with one kind of switch.
 *
 * <ol>
 *   <li>Calls the telephony port, and the switch that it connects to; nothing else of the product.
 *   <li>A link that is lost or cannot be had is a state of a running connector, told by events: a
 *       connector fails to start for bad settings only.
 *   <li>No connector creates a thread: it has the container's timers and works.
 * </ol>
 */
package org.ocserver.telephony.ra.connector;
