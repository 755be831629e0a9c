/** Key-value lists as JMS messages: a MapMessage, or a TextMessage with a JSON object. */
package org.ocserver.tkv.jms;
