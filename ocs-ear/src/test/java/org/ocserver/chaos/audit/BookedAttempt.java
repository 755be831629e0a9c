package org.ocserver.chaos.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code ocs_call_attempt}.
 *
 * @param handle GSW_RECORD_HANDLE
 * @param ended none while it is open
 * @param dialed none while it is open
 * @param result the number of the call result, if there is one
 */
public record BookedAttempt(
    String guid,
    int recordId,
    int chainId,
    int handle,
    Instant begun,
    Optional<Instant> ended,
    Optional<Boolean> dialed,
    Optional<Integer> result) {
  static final int STALE = 46;

  boolean isOpen() {
    return ended.isEmpty();
  }

  boolean hasResult(int value) {
    return result.filter(it -> it == value).isPresent();
  }
}
