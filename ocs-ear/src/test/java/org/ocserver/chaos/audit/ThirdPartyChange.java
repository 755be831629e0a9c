package org.ocserver.chaos.audit;

import java.time.Instant;

/**
 * What a third party did to a record by SQL.
 *
 * @param begun before the statement was sent
 * @param done when it had been committed
 * @param oldPhone the number before
 */
public record ThirdPartyChange(
    Kind kind, Instant begun, Instant done, int recordId, int chainId, String oldPhone) {
  /** What was done. */
  public enum Kind {
    DELETE,
    CANCEL,
    RENUMBER,
    RESET,
    NO_CALL
  }

  @Override
  public String toString() {
    return kind + " of record " + recordId + " done at " + done;
  }
}
