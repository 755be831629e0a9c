package org.ocserver.campaign;

import java.util.Optional;
import org.ocserver.callinglist.Enumerated;

/**
 * What the predictive modes optimise.
 *
 * <p>Source: manual, "Enumeration Values for GSW_CM_AttrOptimizeBy".
 */
public enum OptimizeBy implements Enumerated {
  /** Percent of their time that agents are busy. */
  BUSY_FACTOR(1, 100),
  /** Percent of answered calls for which no agent is free. */
  OVERDIAL_RATE(2, 100),
  /** Seconds that an agent waits for a call. */
  WAIT_TIME(3, Integer.MAX_VALUE);

  private final int value;
  private final int maxGoal;

  OptimizeBy(int value, int maxGoal) {
    this.value = value;
    this.maxGoal = maxGoal;
  }

  /** GSW_CM_AttrOptimizeBy. */
  @Override
  public int value() {
    return value;
  }

  /** Whether a GSW_CM_AttrOptimizeGoal makes sense: 0 to 100 percent, or seconds from 0. */
  public boolean allowsGoal(long goal) {
    return goal >= 0 && goal <= maxGoal;
  }

  public static Optional<OptimizeBy> of(int value) {
    return Enumerated.find(values(), value);
  }
}
