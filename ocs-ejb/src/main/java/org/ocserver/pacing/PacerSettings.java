package org.ocserver.pacing;

import java.time.Duration;

/**
 * What a pacer is to reach.
 *
 * @param lossCap the share of answered calls that may be lost in any window, 0 to 1
 * @param rule how that share is reckoned, and how long a window is
 * @param patience how long a person who answered may wait for an agent, in seconds
 * @param spendWithin within how many answered calls what is left of the budget is to be used
 */
public record PacerSettings(
    double lossCap, AbandonmentRule rule, double patience, double spendWithin) {
  /** Who waits longer for an agent counts as lost. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * A share of the calls of any 30 days.
   *
   * <p>Source: 16 CFR 310.4(b)(4), with its 2 s until an agent must be there.
   */
  public static PacerSettings of(double lossCap) {
    return of(lossCap, AbandonmentRule.FTC);
  }

  /** A share of the calls of any such window. */
  public static PacerSettings of(double lossCap, Duration window) {
    return of(lossCap, AbandonmentRule.FTC.within(window));
  }

  /** A share reckoned in another way. */
  public static PacerSettings of(double lossCap, AbandonmentRule rule) {
    return new PacerSettings(lossCap, rule, PATIENCE.toSeconds(), 300);
  }
}
