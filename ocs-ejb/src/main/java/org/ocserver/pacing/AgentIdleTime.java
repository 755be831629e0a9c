package org.ocserver.pacing;

/** How much of their time the agents waited for calls of late, and how long for each. */
final class AgentIdleTime {
  /** What was so many seconds ago counts for 1/e. */
  private static final double MEMORY = 600;

  private long until = Long.MIN_VALUE;
  private double readySeconds;
  private double presentSeconds;
  private double calls;

  /**
   * Until now so many agents were ready, of so many.
   *
   * @param now milliseconds
   */
  void pass(long now, int ready, int present) {
    if (until != Long.MIN_VALUE && now > until) {
      double seconds = (now - until) / 1000.0;
      double keep = Math.exp(-seconds / MEMORY);
      readySeconds = readySeconds * keep + ready * seconds;
      presentSeconds = presentSeconds * keep + present * seconds;
      calls *= keep;
    }
    until = Math.max(until, now);
  }

  /** An agent was given a call. */
  void call() {
    calls++;
  }

  /**
   * By how much they were less busy than aimed at, as a share of their time: negative if they were
   * busier.
   */
  double beyond(Aim aim) {
    if (aim instanceof Aim.BusyFactor busy) {
      return presentSeconds == 0 ? 0 : readySeconds / presentSeconds - (1 - busy.share());
    } else if (aim instanceof Aim.WaitTime wait) {
      return presentSeconds == 0 ? 0 : (readySeconds - calls * wait.seconds()) / presentSeconds;
    }
    return 1;
  }
}
