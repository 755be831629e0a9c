/**
 * Statistics events over JMS, to topic {@code ocs.statistics.events}, in the order in which they
 * arose.
 */
package org.ocserver.report.jms;
