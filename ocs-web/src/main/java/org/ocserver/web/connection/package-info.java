/**
 * Connections stay open, whatever a request says of its own, but for those that dawdle; and a
 * server that does not work for its application says so.
 *
 * <p>Source: manual, "Guidelines for Client Connections": Connection: close is ignored.
 *
 * <ol>
 *   <li>Below servlets: whether a connection stays is settled before the first filter, and also for
 *       requests that are refused. So this package knows Undertow, and no other does.
 *   <li>The option is read for each request that asks, so that a new configuration counts at once.
 *   <li>A body may keep a thread waiting only among {@link org.ocserver.web.connection.LongBodies
 *       few}, and not for long: whoever sends slowly keeps nobody else waiting.
 * </ol>
 */
package org.ocserver.web.connection;
