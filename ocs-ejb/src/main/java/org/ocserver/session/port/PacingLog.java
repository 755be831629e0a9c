package org.ocserver.session.port;

import org.ocserver.pacing.PacingEvent;

/** Where a session writes what its pacing hears, so that it can be run again. Never waits. */
public interface PacingLog {
  /** Nothing is written. */
  PacingLog NONE =
      new PacingLog() {
        @Override
        public void on(PacingEvent event) {}

        @Override
        public void result(long at, long call, int callResult) {}
      };

  void on(PacingEvent event);

  /**
   * The attempt of a call is over.
   *
   * @param at milliseconds since 1970
   * @param call its number in the events; the attempt may have had no call
   */
  void result(long at, long call, int callResult);
}
