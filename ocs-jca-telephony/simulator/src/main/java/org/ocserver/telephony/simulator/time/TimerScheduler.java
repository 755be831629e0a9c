package org.ocserver.telephony.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Real time by a {@link Timer}, as a container lends one to a resource adapter. What an action
 * throws is logged.
 *
 * <p>A timer runs tasks of the same millisecond in no certain order. So each task runs whichever
 * action is first in a queue of our own, not the one that it was scheduled for.
 *
 * <p>Scheduling fails with the timer's {@link IllegalStateException} once that is cancelled.
 */
public final class TimerScheduler implements SwitchScheduler {
  private final Timer timer;
  private final Clock clock;
  private final ActionQueue queue = new ActionQueue();

  /**
   * @param timer its owner cancels it
   */
  public TimerScheduler(Timer timer, Clock clock) {
    this.timer = timer;
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void schedule(Duration delay, Runnable action) {
    Duration wait = delay.isNegative() ? Duration.ZERO : delay;
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            first().ifPresent(entry -> new LoggedAction(entry.action()).run());
          }
        };
    synchronized (queue) {
      queue.add(now().plus(wait), action);
      timer.schedule(task, wait.plusNanos(999_999).toMillis());
    }
  }

  private Optional<ActionQueue.Entry> first() {
    synchronized (queue) {
      return queue.poll();
    }
  }
}
