package org.ocserver.report;

/**
 * A report that waits to be sent.
 *
 * @param id gives the order
 * @param sequence GSW_HIST_SEQUENCE_NUM: 0 the attempt's start, 1 its end
 */
public record PendingReport(long id, int sequence, CallAttempt attempt) {
  /** By this the receiver can tell that it has had the report before. */
  public String key() {
    return attempt.guid() + "-" + sequence;
  }
}
