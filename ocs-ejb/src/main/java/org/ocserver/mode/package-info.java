/**
 * Dialing modes: what is particular to each.
 *
 * <ol>
 *   <li>A mode chooses the pacing; the session does the dialing.
 *   <li>A mode that is not built yet is refused by name, never replaced by another.
 * </ol>
 */
package org.ocserver.mode;
