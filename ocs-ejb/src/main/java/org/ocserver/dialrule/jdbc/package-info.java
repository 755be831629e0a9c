/**
 * The reasons not to dial as SQL over plain JDBC, for H2 and PostgreSQL.
 *
 * <ol>
 *   <li>What a condition means is said in {@link org.ocserver.dialrule.jdbc.ObstacleSql} alone; it
 *       is over the columns of one table, which it names without a prefix.
 *   <li>Names of tables and columns are quoted, values are always bound; only numbers of the
 *       enumerations and of the configuration stand in the text.
 *   <li>Columns of a statement's own have a # in their names, which no column of a table has.
 * </ol>
 */
package org.ocserver.dialrule.jdbc;
