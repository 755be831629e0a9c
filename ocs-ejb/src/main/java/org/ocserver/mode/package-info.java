/**
 * Dialing modes: what is particular to each.
 *
 * <ol>
 *   <li>A mode chooses the pacing and the way of its calls; the session does the dialing.
 *   <li>A mode for which the campaign group lacks the lines is refused by name, never replaced by
 *       another.
 * </ol>
 */
package org.ocserver.mode;
