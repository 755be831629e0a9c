package org.ocserver.pacing;

import java.time.Duration;

/**
 * How the share of lost calls is reckoned.
 *
 * @param window in any time of this length
 * @param falsePositives what share of the answering machines that were detected is thought to have
 *     been people, 0 to 1; counts by Ofcom's formula only
 */
public record AbandonmentRule(AbandonmentFormula formula, Duration window, double falsePositives) {
  /** The share of the calls of any 30 days. */
  public static final AbandonmentRule FTC =
      new AbandonmentRule(AbandonmentFormula.FTC, AbandonmentFormula.FTC.window(), 0);

  /** The same formula for windows of another length. */
  public AbandonmentRule within(Duration other) {
    return new AbandonmentRule(formula, other, falsePositives);
  }

  /** So many of the machines were people who heard nothing: each was answered, and lost. */
  double people(long machines) {
    return formula == AbandonmentFormula.OFCOM ? falsePositives * machines : 0;
  }
}
