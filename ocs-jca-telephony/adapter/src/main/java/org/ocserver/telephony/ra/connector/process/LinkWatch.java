package org.ocserver.telephony.ra.connector.process;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Whether the other end of a link lives. Silence counts from the question that it leaves without an
 * answer, so a pause on this end counts for nothing. Times are nanoseconds of the machine's run
 * time.
 */
final class LinkWatch {
  private final LinkTimes times;
  private long heard;
  private OptionalLong asked;

  /** Watches from a connection that is asked for now. */
  LinkWatch(LinkTimes times, long now) {
    this.times = times;
    this.heard = now;
    this.asked = OptionalLong.of(now);
  }

  /** Something came. */
  void heard(long now) {
    heard = now;
    asked = OptionalLong.empty();
  }

  /** The other end was asked to answer. */
  void asked(long now) {
    asked = OptionalLong.of(now);
  }

  boolean isHeartbeatDue(long now) {
    return asked.isEmpty() && now - heard >= times.heartbeat().toNanos();
  }

  boolean isSilent(long now) {
    return asked.isPresent() && now - asked.getAsLong() >= times.answer().toNanos();
  }

  /** How long until one of these changes if nothing is heard; zero if it has. */
  Duration untilNext(long now) {
    long due =
        asked.isPresent()
            ? asked.getAsLong() + times.answer().toNanos()
            : heard + times.heartbeat().toNanos();
    return Duration.ofNanos(Math.max(0, due - now));
  }
}
