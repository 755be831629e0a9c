package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import org.ocserver.telephony.simulator.time.SwitchScheduler;

/** The scheduler's time, with all that people and phones do made faster by a factor. */
final class SwitchTime {
  private static final double NANOS = 1e9;
  private final SwitchScheduler scheduler;
  private final double speed;

  SwitchTime(SwitchScheduler scheduler, double speed) {
    this.scheduler = scheduler;
    this.speed = speed;
  }

  Instant now() {
    return scheduler.now();
  }

  /** How much simulated time has passed since a moment. */
  Duration since(Instant moment) {
    return Duration.ofNanos(Math.round(Duration.between(moment, now()).toNanos() * speed));
  }

  /** Has an action run after what is under way. */
  void soon(Runnable action) {
    scheduler.schedule(Duration.ZERO, action);
  }

  /** Has an action run after a length of time that is made shorter by the speed. */
  Pending after(Duration simulated, Runnable action) {
    double seconds = simulated.getSeconds() + simulated.getNano() / NANOS;
    return afterReal(Duration.ofNanos((long) (seconds / speed * NANOS)), action);
  }

  /** Has an action run after a length of time by the scheduler's clock. */
  Pending afterReal(Duration delay, Runnable action) {
    Pending pending = new Pending(action);
    scheduler.schedule(delay, pending);
    return pending;
  }
}
