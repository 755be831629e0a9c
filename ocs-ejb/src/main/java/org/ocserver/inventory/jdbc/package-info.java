/**
 * Counting and looking up of records over plain JDBC.
 *
 * <ol>
 *   <li>Each call is one local transaction of its own, and only reads.
 *   <li>Names of tables and columns are quoted, values are always bound.
 *   <li>Rows are read as they come, never all held in memory.
 * </ol>
 */
package org.ocserver.inventory.jdbc;
