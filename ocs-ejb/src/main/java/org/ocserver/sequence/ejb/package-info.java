/**
 * Campaign sequences in the container: the timer that drives them, and who hears of them.
 *
 * <ol>
 *   <li>Sequences run on the threads that may wait for the database.
 * </ol>
 */
package org.ocserver.sequence.ejb;
