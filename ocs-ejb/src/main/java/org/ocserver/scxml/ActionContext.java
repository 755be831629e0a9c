package org.ocserver.scxml;

import java.time.Duration;
import java.time.Instant;

/** What executable content of other namespaces may do to its machine. */
public interface ActionContext {
  /**
   * The value of an expression as text.
   *
   * @throws ExecutionError if it has none
   */
  String text(String expr);

  /** Gives the machine an event, after those that it has already. */
  void send(Event event);

  /**
   * Gives the machine an event later.
   *
   * @param delay what is shorter than a millisecond is made one
   */
  void sendLater(Event event, Duration delay);

  Instant now();
}
