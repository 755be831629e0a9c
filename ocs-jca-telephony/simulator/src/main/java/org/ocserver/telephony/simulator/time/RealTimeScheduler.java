package org.ocserver.telephony.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Real time by an executor. What an action throws is logged.
 *
 * <p>Scheduling fails with the executor's {@link java.util.concurrent.RejectedExecutionException}
 * once that is shut down.
 */
public final class RealTimeScheduler implements SwitchScheduler {
  private final ScheduledExecutorService executor;
  private final Clock clock;

  /**
   * @param executor must have one thread only; its owner shuts it down
   */
  public RealTimeScheduler(ScheduledExecutorService executor, Clock clock) {
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void schedule(Duration delay, Runnable action) {
    executor.schedule(new LoggedAction(action), delay.toNanos(), TimeUnit.NANOSECONDS);
  }
}
