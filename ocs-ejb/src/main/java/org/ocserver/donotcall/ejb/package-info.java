/**
 * The do-not-call lists in the container: read at start, on demand and on schedule, and kept in
 * step with the changes of other servers.
 *
 * <ol>
 *   <li>The deployment does not wait for the first reading; until it has succeeded, every call is
 *       forbidden.
 *   <li>A reading and the following of changes have timers of their own, so that the one never
 *       holds up the other.
 * </ol>
 */
package org.ocserver.donotcall.ejb;
