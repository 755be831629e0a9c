/**
 * The desktop protocol over JMS: requests from queue {@code ocs.desktop.requests}, events to topic
 * {@code ocs.desktop.events}, calls at agents' phones to topic {@code ocs.telephony.events}.
 *
 * <ol>
 *   <li>An answer goes to the topic, with property agentLogin, or to JMSReplyTo where that is
 *       given; JMSCorrelationID is echoed.
 *   <li>The sender is the authenticated user, if that user is an agent; a user who is an
 *       application is a gateway and names the agent; anybody else is refused.
 *   <li>A request that is delivered again, or sent again with the same duplicate id, takes effect
 *       once; a redelivery is answered as before.
 *   <li>Events leave in the order in which they arose.
 * </ol>
 */
package org.ocserver.desktop.jms;
