/**
 * The Communication DN API over JMS: requests from queue {@code ocs.commdn.requests}, events to
 * topic {@code ocs.commdn.events}.
 *
 * <ol>
 *   <li>An answer goes to JMSReplyTo, or where that is not given to the topic, with the request's
 *       property commDN.
 *   <li>Events leave in the order in which they arose.
 * </ol>
 */
package org.ocserver.commdn.jms;
