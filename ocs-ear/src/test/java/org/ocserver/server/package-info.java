/**
 * The server that the build made, seen from outside: started, used and killed by tests and by the
 * demonstration.
 *
 * <ol>
 *   <li>The installation in {@code target/wildfly} is never written to: each server has a directory
 *       of its own, with its configuration, its users and its data.
 *   <li>A server that runs beside another has a port offset of its own.
 * </ol>
 */
package org.ocserver.server;
