/**
 * Keeps the ledger of attempts small, in the container.
 *
 * <ol>
 *   <li>A failure waits for the next hour; it is logged, and nothing else.
 * </ol>
 */
package org.ocserver.contactlimit.ejb;
