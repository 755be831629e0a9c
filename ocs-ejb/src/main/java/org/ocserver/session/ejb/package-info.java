/**
 * The dialing sessions in the container: made, recovered, driven and wired up here.
 *
 * <ol>
 *   <li>What a former owner left behind is put in order before the first session is made; sessions
 *       live as long as this server is the owner.
 *   <li>Sessions run on the container's default executor, whatever waits for the database on {@code
 *       ocs-database}; no thread is made by hand.
 *   <li>Observers are found by CDI: whoever wants to hear implements {@link
 *       org.ocserver.session.port.SessionObserver} as a bean.
 * </ol>
 */
package org.ocserver.session.ejb;
