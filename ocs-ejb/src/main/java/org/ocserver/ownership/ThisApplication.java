package org.ocserver.ownership;

import java.time.Duration;

/** Which application this server works for, and how it keeps the lease on it. */
public interface ThisApplication {
  /**
   * Its DBID.
   *
   * @throws RuntimeException if that cannot be told: the database fails, or has several
   *     applications or others; the message says so
   */
  int dbid();

  /** How long the lease runs. */
  Duration leaseDuration();

  /** From one renewal to the next: at most half of the lease. */
  Duration leaseRenewal();
}
