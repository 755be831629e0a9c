package org.ocserver.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a key that was used before.
 *
 * @param fingerprint of the first request with the key
 * @param answer empty if there is none yet
 */
public record KnownRequest(String fingerprint, Instant begun, Optional<KeptAnswer> answer) {
  /** No request is worked on for so long: resources wait some ten seconds for a session. */
  static final Duration AT_WORK = Duration.ofMinutes(1);

  /** What may be done with another request that has the same key. */
  public Claim claim(KeyedRequest request, Instant now) {
    if (!fingerprint.equals(request.fingerprint())) {
      return new Claim.OtherRequest();
    }
    return answer
        .<Claim>map(Claim.Answered::new)
        .orElseGet(
            () ->
                now.isAfter(begun.plus(AT_WORK))
                    ? new Claim.OutcomeUnknown()
                    : new Claim.UnderWay());
  }
}
