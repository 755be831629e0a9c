/**
 * Loads records into a calling list from a CSV file (docs/load-a-list.md).
 *
 * <ol>
 *   <li>A bad row is skipped, counted, and reported with its line and the reason; a file that is
 *       bad as a whole is refused before anything is loaded.
 *   <li>Rows are stored in transactions of a few thousand; a load that fails midway says what it
 *       has loaded.
 *   <li>This package may call {@code campaign} and the vocabulary of {@code callinglist}; the
 *       database is behind {@link org.ocserver.campaign.load.RecordSink}.
 * </ol>
 */
package org.ocserver.campaign.load;
