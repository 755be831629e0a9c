/**
 * Campaign sequences in the database.
 *
 * <ol>
 *   <li>A sequence and its items are written in one transaction; where it stands, by itself.
 *   <li>Every value is bound.
 * </ol>
 */
package org.ocserver.sequence.jdbc;
