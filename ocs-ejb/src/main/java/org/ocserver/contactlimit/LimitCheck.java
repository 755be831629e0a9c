package org.ocserver.contactlimit;

import java.time.Instant;

/**
 * How a rule stands at a moment.
 *
 * @param counted attempts in its window
 * @param opensAt from when on it allows an attempt; long ago if it always did
 */
public record LimitCheck(LimitRule rule, int counted, Instant at, Instant opensAt) {

  public boolean isAllowed() {
    return !at.isBefore(opensAt);
  }
}
