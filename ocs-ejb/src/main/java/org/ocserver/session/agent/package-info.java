/**
 * Agents come and go, are assigned to a session, and announce what they are about to do.
 *
 * <p>May use calls, records on desktops, and what is in memory.
 */
package org.ocserver.session.agent;
