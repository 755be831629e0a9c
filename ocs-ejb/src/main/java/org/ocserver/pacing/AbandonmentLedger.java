package org.ocserver.pacing;

import java.time.Duration;
import java.util.Optional;

/**
 * What a campaign may lose, has lost, and is about to lose, in the window that ends now.
 *
 * @param rule how it is reckoned
 * @param cap the share of answered calls that may be lost, 0 to 1
 * @param answered calls that a person answered, by the rule
 * @param spent those of them that were lost, or had an agent too late
 * @param expected how many of the calls that are out will probably be lost
 * @param worst when the share was highest since the session was loaded; empty before the hundredth
 *     answer
 */
public record AbandonmentLedger(
    AbandonmentRule rule,
    double cap,
    double answered,
    double spent,
    double expected,
    Optional<Worst> worst) {
  private static final double NORMAL_95 = 1.96;

  /**
   * The highest share of lost calls.
   *
   * @param at milliseconds since 1970
   */
  public record Worst(double rate, long at) {}

  /** Nothing happened yet. */
  public static AbandonmentLedger empty() {
    return new AbandonmentLedger(AbandonmentRule.FTC, 0, 0, 0, 0, Optional.empty());
  }

  public Duration window() {
    return rule.window();
  }

  /** How many calls may be lost of those that were answered. */
  public double budget() {
    return cap * answered;
  }

  /** How many more may be lost; below 0 if too many were. */
  public double left() {
    return budget() - spent;
  }

  /** How many will be lost when those that are out have come to their end. */
  public double projected() {
    return spent + expected;
  }

  /** The share of answered calls that were lost, 0 to 1. */
  public double rate() {
    return answered == 0 ? 0 : spent / answered;
  }

  /** The lower end of the 95% confidence interval of the rate, 0 to 1. */
  public double low() {
    return answered == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** The upper end. */
  public double high() {
    return answered == 0 ? 1 : Math.min(1, middle() + half());
  }

  /**
   * The middle of Wilson's interval.
   *
   * <p>Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
   * Inference", Journal of the American Statistical Association 22 (1927), 209-212.
   */
  private double middle() {
    double z2 = NORMAL_95 * NORMAL_95;
    return (spent + z2 / 2) / (answered + z2);
  }

  private double half() {
    double z2 = NORMAL_95 * NORMAL_95;
    return NORMAL_95
        / (answered + z2)
        * Math.sqrt(answered * rate() * (1 - Math.min(1, rate())) + z2 / 4);
  }
}
