/**
 * The history of attempts and the reports that wait, in SQL databases (H2 and PostgreSQL).
 *
 * <ol>
 *   <li>Each call is one local transaction of its own; it must not be made within a container's.
 *   <li>Rows are written by {@code callinglist.jdbc}, in the transactions that begin and end
 *       attempts; here they are read, and ticked off.
 * </ol>
 */
package org.ocserver.report.jdbc;
