package org.ocserver.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt on the books.
 *
 * @param number which attempt of the record, from 1
 * @param endedAt absent while it is open
 * @param isDialed absent while it is open; false if it was given up before the dial
 * @param callResult absent while it is open
 * @param agentLogin empty if no agent spoke
 * @param remark why it was not dialed, or what followed; may be empty
 */
public record PastCall(
    String guid,
    int listDbid,
    int recordId,
    int campaignGroupDbid,
    String phone,
    int number,
    Instant begunAt,
    Optional<Instant> endedAt,
    Optional<Boolean> isDialed,
    Optional<Integer> callResult,
    String agentLogin,
    String remark) {

  /** Whether it was under way at some moment of the interval, and not given up before the dial. */
  boolean wasDialedBetween(Instant from, Instant till) {
    return isDialed.orElse(true)
        && !begunAt.isAfter(till)
        && endedAt.filter(end -> end.isBefore(from)).isEmpty();
  }
}
