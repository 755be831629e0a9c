/**
 * Calling lists in SQL databases (H2 and PostgreSQL), over plain JDBC.
 *
 * <ol>
 *   <li>Each call is one local transaction of its own; it must not be made within a container's.
 *   <li>Names of tables and columns are quoted, values are always bound; only numbers of the
 *       enumerations and of the configuration stand in the text.
 *   <li>A retrieval waits for nobody: it passes over rows that others have locked. It takes a chain
 *       only if it could lock all its Ready records, those of other lists too.
 *   <li>A withdrawal locks its records in the order of record_id, so that two never wait for each
 *       other.
 *   <li>The records of a chain come into a table in one transaction.
 *   <li>Where the two databases differ, {@link org.ocserver.callinglist.jdbc.Dialect} says so.
 * </ol>
 */
package org.ocserver.callinglist.jdbc;
