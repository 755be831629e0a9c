package org.ocserver.telephony.simulator.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a switch lives in.
 *
 * <p>Actions run one at a time, never inside the call that schedules them. Actions due at the same
 * instant run in the order in which they were scheduled: the switch relies on it to keep its
 * requests and events in order.
 */
public interface SwitchScheduler {
  Instant now();

  /**
   * Has an action run once.
   *
   * @param delay from now; zero or less means as soon as possible
   */
  void schedule(Duration delay, Runnable action);
}
