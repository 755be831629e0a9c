/**
 * Leases on H2 and PostgreSQL, and the fence of transactions.
 *
 * <ol>
 *   <li>The table of leases is there before any migration: who migrates holds a lease.
 *   <li>On PostgreSQL, who writes holds the advisory lock of the application shared, and who takes
 *       over holds it exclusively while the epoch is raised. A database session that keeps it from
 *       the taker is ended: its server has let the lease run out.
 *   <li>An H2 database is one process's file: there the epoch in memory decides.
 * </ol>
 */
package org.ocserver.ownership.jdbc;
