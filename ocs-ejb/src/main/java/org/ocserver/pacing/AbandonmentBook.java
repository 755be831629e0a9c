package org.ocserver.pacing;

import java.time.Duration;
import java.util.Optional;
import org.ocserver.pacing.AbandonmentLedger.Worst;

/**
 * Whom a session reached, and whom it lost, in a window that moves on with the time. One for each
 * session, for as long as it is loaded; not thread safe.
 *
 * <p>It counts what happened, in all modes: each call once, when its outcome is known.
 */
public final class AbandonmentBook {
  /** One lost of ten is no share. */
  private static final double ENOUGH_ANSWERS = 100;

  private final AbandonmentRule rule;
  private final LossBudget budget;
  private Optional<Worst> worst = Optional.empty();

  public AbandonmentBook(AbandonmentRule rule) {
    this.rule = rule;
    budget = new LossBudget(0, rule);
  }

  /**
   * What happened at a moment, or before the session was loaded.
   *
   * @param at milliseconds since 1970
   * @param answered calls that a person answered
   * @param lost those of them for whom no agent was there, or not in time
   * @param machines calls that an answering machine was detected on
   */
  public void count(long at, long answered, long lost, long machines) {
    budget.count(at, answered, lost);
    budget.countMachines(at, machines);
    double rate = budget.answered() == 0 ? 0 : budget.lost() / budget.answered();
    if (budget.answered() >= ENOUGH_ANSWERS && rate > worst.map(Worst::rate).orElse(-1.0)) {
      worst = Optional.of(new Worst(rate, at));
    }
  }

  /** With what precision a window of this length moves on: what is counted may be summed up so. */
  public static Duration precision(Duration window) {
    return Duration.ofMillis(LossBudget.partLength(window));
  }

  /** Leaves out what is older than the window. */
  public void forget(long now) {
    budget.forget(now);
  }

  /**
   * @param cap the share that may be lost, 0 to 1
   * @param expected how many of the calls that are out will probably be lost
   */
  public AbandonmentLedger ledger(double cap, double expected) {
    return new AbandonmentLedger(rule, cap, budget.answered(), budget.lost(), expected, worst);
  }
}
