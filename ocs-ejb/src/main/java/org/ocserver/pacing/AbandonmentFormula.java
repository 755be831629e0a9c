package org.ocserver.pacing;

import java.time.Duration;

/** Whose reckoning of the share of lost calls is followed. */
public enum AbandonmentFormula {
  /**
   * Calls lost, of those that people answered, in any 30 days.
   *
   * <p>Source: 16 CFR 310.4(b)(4)(i).
   */
  FTC(Duration.ofDays(30)),
  /**
   * Calls lost and people taken for machines, of these and the calls that agents had, in any 24
   * hours.
   *
   * <p>Source: Ofcom, "Revised statement of policy on the persistent misuse of an electronic
   * communications network or service 2010", annex 1.
   */
  OFCOM(Duration.ofHours(24));

  private final Duration window;

  AbandonmentFormula(Duration window) {
    this.window = window;
  }

  /** The time that is looked at, where nothing else is wanted. */
  public Duration window() {
    return window;
  }
}
