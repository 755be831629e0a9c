/**
 * Health for load balancers and orchestrators, by MicroProfile Health on the management port.
 *
 * <ol>
 *   <li>The server finds checks only in a jar of the EAR's lib, from which the product cannot be
 *       seen: so the product brings its {@link org.ocserver.health.HealthSource} to the {@link
 *       org.ocserver.health.ejb.HealthBoard}.
 *   <li>Alive is a server that a new start would not help: the database has no part in it.
 *   <li>Ready is a server that works; if it does not, the answer says why.
 * </ol>
 */
package org.ocserver.health;
