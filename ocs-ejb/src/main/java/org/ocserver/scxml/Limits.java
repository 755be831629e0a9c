package org.ocserver.scxml;

/**
 * How far a machine may go.
 *
 * @param steps in one turn, which is one event from outside and all that follows at once
 * @param queued events that wait in it
 * @param delayed events that it has sent to be delivered later
 * @param invoked machines that it runs at once, those within them not counted
 * @param depth of machines within machines
 * @param saved characters of all that is written down of it
 */
public record Limits(int steps, int queued, int delayed, int invoked, int depth, int saved) {
  public static final Limits DEFAULT = new Limits(10_000, 1_000, 1_000, 20, 4, 1_000_000);

  /** These, but for the steps of a turn. */
  public Limits withSteps(int most) {
    return new Limits(most, queued, delayed, invoked, depth, saved);
  }

  /** These, but for what is written down. */
  public Limits withSaved(int most) {
    return new Limits(steps, queued, delayed, invoked, depth, most);
  }
}
