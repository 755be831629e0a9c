package org.ocserver.contactlimit;

import java.time.Instant;

/**
 * A limit on contacts of a kind.
 *
 * @param isGap whether it is the gap between two attempts, and is spoken of as such
 */
public record LimitRule(ContactKind kind, AttemptLimit limit, boolean isGap) {

  /** Whether it allows an attempt now, and if not, when it will. */
  LimitCheck check(PastAttempts past, Instant at) {
    return new LimitCheck(
        this, past.after(at.minus(limit.window())), at, limit.opensAt(past).orElse(Instant.MIN));
  }

  /** What it says, for the history of a record. */
  public String reason() {
    return isGap
        ? "the %s was tried within the last %s"
            .formatted(kind.word(), AttemptLimit.text(limit.window()))
        : "the %s was tried %d times within %s"
            .formatted(kind.word(), limit.attempts(), AttemptLimit.text(limit.window()));
  }

  /** {@code gap 60m per number}, {@code 3/24h per number} */
  @Override
  public String toString() {
    return (isGap ? "gap " + AttemptLimit.text(limit.window()) : limit.toString())
        + " per "
        + kind.word();
  }
}
