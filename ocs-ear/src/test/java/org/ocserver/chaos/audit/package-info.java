/**
 * What must hold whatever happens to the server: rules in plain Java over what the switch dialed,
 * what is on the books, what the calling list says and what desktops were told.
 *
 * <ol>
 *   <li>Rules read {@link org.ocserver.chaos.audit.Evidence} and nothing else: no file, no
 *       database, no clock.
 *   <li>Each rule has tests with made-up logs that break it.
 * </ol>
 */
package org.ocserver.chaos.audit;
