/**
 * Tables of calling lists: their creation, and storing new records in them.
 *
 * <ol>
 *   <li>Names of tables and columns are quoted as the configuration writes them; mandatory columns
 *       are in lower case.
 *   <li>A table is created from its format, and gets the columns that the format has gained since;
 *       no column is ever changed or dropped.
 *   <li>Works on H2 and PostgreSQL alike.
 * </ol>
 */
package org.ocserver.campaign.load.jdbc;
