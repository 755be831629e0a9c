/**
 * Calling lists in SQL databases (H2 and PostgreSQL), over plain JDBC.
 *
 * <ol>
 *   <li>Each call is one local transaction of its own; it must not be made within a container's.
 *   <li>Names of tables and columns are quoted, values are always bound.
 * </ol>
 */
package org.ocserver.callinglist.jdbc;
