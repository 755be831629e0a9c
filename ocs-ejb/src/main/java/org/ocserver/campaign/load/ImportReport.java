package org.ocserver.campaign.load;

import java.util.List;
import java.util.Optional;

/**
 * What came of a load.
 *
 * @param read rows read, without the header
 * @param loaded rows stored
 * @param rejected rows skipped
 * @param problems the first of them, with lines and reasons
 * @param ignoredColumns columns of the file that are no field
 * @param failure why the load stopped before its end, or never began; what was loaded stays
 */
public record ImportReport(
    long read,
    long loaded,
    long rejected,
    List<RejectedRow> problems,
    List<String> ignoredColumns,
    Optional<String> failure) {
  public ImportReport {
    problems = List.copyOf(problems);
    ignoredColumns = List.copyOf(ignoredColumns);
  }
}
