package org.ocserver.idempotency;

import java.time.Duration;
import java.time.Instant;

/**
 * The keys that are in use. Each call throws {@link org.ocserver.callinglist.StoreException} if the
 * database fails; then nothing has changed.
 */
public interface RequestKeys {
  /**
   * Takes a request's key into use, unless it is already.
   *
   * @param retention how long keys are kept; one that is older is new again
   */
  Claim claim(KeyedRequest request, Instant now, Duration retention);

  /** Keeps the answer to a request whose claim was granted. */
  void answered(KeyedRequest request, KeptAnswer answer);

  /** Forgets a request whose claim was granted, so that it can be tried again. */
  void release(KeyedRequest request);

  /**
   * Forgets keys that were taken into use before a moment.
   *
   * @return how many
   */
  int purge(Instant before);
}
