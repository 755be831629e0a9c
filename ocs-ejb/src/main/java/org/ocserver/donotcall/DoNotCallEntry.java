package org.ocserver.donotcall;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of {@code gsw_donotcall_list}.
 *
 * @param phone empty if the entry is for a customer
 * @param customerId empty if the entry is for a number
 * @param expiresAt absent if it holds for ever
 */
public record DoNotCallEntry(
    int tenantDbid, String phone, String customerId, Optional<Instant> expiresAt) {

  /** Milliseconds since 1970. */
  long untilMillis() {
    return expiresAt.map(Instant::toEpochMilli).orElse(ContactSet.FOR_EVER);
  }
}
