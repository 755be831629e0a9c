/**
 * The owner in the container: the lease is kept here, and duties follow it.
 *
 * <ol>
 *   <li>The EAR is deployed whether or not there is a database, or another server: nothing of this
 *       waits in the start.
 *   <li>One thread keeps the lease and does nothing else, another begins and ends duties, which may
 *       take long.
 *   <li>Message-driven beans are deployed without delivery; it is started as the last duty.
 * </ol>
 */
package org.ocserver.ownership.ejb;
