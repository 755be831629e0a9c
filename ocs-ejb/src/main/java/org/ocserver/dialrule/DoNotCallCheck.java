package org.ocserver.dialrule;

import java.time.Instant;

/** The do-not-call lists, in memory. */
@FunctionalInterface
public interface DoNotCallCheck {
  /** Whether the number or the customer, either of which may be empty, must not be called. */
  boolean forbids(int tenantDbid, String phone, String customerId, Instant at);
}
