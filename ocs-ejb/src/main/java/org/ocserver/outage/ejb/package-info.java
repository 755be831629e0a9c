/** The watch in the container: driven by its threads, told in the log and by health. */
package org.ocserver.outage.ejb;
