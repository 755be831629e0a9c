/** Whether the message broker takes messages. */
package org.ocserver.outage.jms;
