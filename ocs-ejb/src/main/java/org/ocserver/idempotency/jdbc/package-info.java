/**
 * The keys of requests in SQL databases (H2 and PostgreSQL): the table {@code ocs_request_key}.
 *
 * <ol>
 *   <li>Each call is made of local transactions of its own; it must not be made within a
 *       container's.
 *   <li>Who gets a key is decided by the table's primary key alone.
 * </ol>
 */
package org.ocserver.idempotency.jdbc;
