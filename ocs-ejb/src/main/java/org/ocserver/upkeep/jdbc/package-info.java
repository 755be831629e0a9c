/**
 * Checking and mending of calling lists' tables over plain JDBC.
 *
 * <ol>
 *   <li>What the databases do alike stands in {@link org.ocserver.upkeep.jdbc.JdbcTableUpkeep},
 *       what they do in their own way behind {@link org.ocserver.upkeep.jdbc.DatabaseUpkeep}.
 *   <li>On PostgreSQL indexes are created while others write, outside a transaction; so no call may
 *       be made within a container's.
 *   <li>Which indexes there should be is declared in {@link
 *       org.ocserver.campaign.load.jdbc.TableIndexes} alone.
 * </ol>
 */
package org.ocserver.upkeep.jdbc;
