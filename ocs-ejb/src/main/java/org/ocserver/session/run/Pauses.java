package org.ocserver.session.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices that the whole process was held (stopped, or its machine was) by a tick that comes far
 * too late. What the switch and the desktops have sent meanwhile is on its way then; before it is
 * in, nothing may be called silent.
 */
final class Pauses {
  /** No tick is so late of itself; ticks come every quarter of a second. */
  static final Duration LATE = Duration.ofSeconds(2);

  /** How long it takes to read what waits. */
  static final Duration READING = Duration.ofSeconds(2);

  private Optional<Instant> lastTick = Optional.empty();
  private Instant readAt = Instant.MIN;

  /** Time goes on; whether all that was sent during a pause is in. */
  boolean isOver(Instant now) {
    if (lastTick.filter(last -> Duration.between(last, now).compareTo(LATE) > 0).isPresent()) {
      readAt = now.plus(READING);
    }
    lastTick = Optional.of(now);
    return !now.isBefore(readAt);
  }
}
