/**
 * Repeatable requests in the container.
 *
 * <ol>
 *   <li>The clock and the configuration are read here; rules and SQL stand elsewhere.
 * </ol>
 */
package org.ocserver.idempotency.ejb;
