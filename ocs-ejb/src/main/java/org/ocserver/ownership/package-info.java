/**
 * One living owner: of all servers that may work for an application, the one that does.
 *
 * <p>A lease in the database says who: it has a holder, an epoch, and runs by the database's clock.
 * Whoever holds it is the owner and renews it; the others wait as standbys and take it when it ends
 * or is given back. Whoever finds that another has taken it is fenced: drops what it has in memory
 * and waits.
 *
 * <ol>
 *   <li>Nobody takes a lease that still runs.
 *   <li>Every transaction of the owner compares the epoch, in one place: {@link
 *       org.ocserver.ownership.jdbc.EpochFence}. When a lease has been taken, no transaction of an
 *       earlier term can be committed.
 *   <li>Before a dial a look at the lease's end in memory is enough: what is dialed is on the
 *       books, so that a late dial of an old term is the only one of its attempt.
 *   <li>What a server does only as the owner is an {@link org.ocserver.ownership.OwnerDuty}. Here
 *       is no word of what these are.
 * </ol>
 *
 * Why so: docs/decisions/one-living-owner.md.
 */
package org.ocserver.ownership;
