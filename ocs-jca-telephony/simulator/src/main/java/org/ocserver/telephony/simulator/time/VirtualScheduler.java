package org.ocserver.telephony.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A clock that moves only when told to, straight from one action to the next. For one thread only:
 * actions run in the thread that moves the clock, and what they throw reaches it.
 */
public final class VirtualScheduler implements SwitchScheduler {
  private final ActionQueue queue = new ActionQueue();
  private Instant now;

  public VirtualScheduler(Instant start) {
    this.now = start;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void schedule(Duration delay, Runnable action) {
    queue.add(delay.isNegative() ? now : now.plus(delay), action);
  }

  /** The same time as a clock, for other code under test. */
  public Clock clock() {
    return ((InstantSource) this::now).withZone(ZoneOffset.UTC);
  }

  /** Runs what is due by now, and what that makes due by now. */
  public void runDue() {
    advance(Duration.ZERO);
  }

  /** Moves the clock on by this much and runs all that becomes due on the way. */
  public void advance(Duration duration) {
    Instant end = now.plus(duration);
    runDueBy(end);
    now = end;
  }

  /**
   * Runs until nothing is left to do. The clock then stands at the last action.
   *
   * @param atMost how far the clock may move; it stands there if actions are left
   * @return true if nothing is left
   */
  public boolean runUntilIdle(Duration atMost) {
    Instant end = now.plus(atMost);
    runDueBy(end);
    if (!queue.isEmpty()) {
      now = end;
    }
    return queue.isEmpty();
  }

  private void runDueBy(Instant end) {
    Optional<ActionQueue.Entry> next = queue.pollDueBy(end);
    while (next.isPresent()) {
      now = next.get().due();
      next.get().action().run();
      next = queue.pollDueBy(end);
    }
  }
}
