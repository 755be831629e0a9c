package org.ocserver.pacing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ocserver.pacing.AbandonmentLedger.Worst;

/**
 * Whom a campaign reached, and whom it lost, in a window that moves on with the time: what the
 * session counts itself, and what it is told of others. One for each session, for as long as it is
 * loaded; not thread safe.
 *
 * <p>It counts what happened, in all modes: each call once, when its outcome is known. A {@link
 * ForecastPacer} spends from it.
 */
public final class AbandonmentBook {
  /** One lost of ten is no share. */
  private static final double ENOUGH_ANSWERS = 100;

  /** What is told of others is told in spans of this length, or shorter ones, in milliseconds. */
  private static final long LONGEST_SPAN = Duration.ofMinutes(10).toMillis();

  private final AbandonmentRule rule;
  private final LossBudget budget;
  private Optional<Worst> worst = Optional.empty();

  public AbandonmentBook(AbandonmentRule rule) {
    this.rule = rule;
    budget = new LossBudget(0, rule);
  }

  /**
   * What the session did.
   *
   * @param at milliseconds since 1970
   * @param answered calls that a person answered
   * @param lost those of them for whom no agent was there, or not in time
   * @param machines calls that an answering machine was detected on
   */
  public void count(long at, long answered, long lost, long machines) {
    budget.count(at, answered, lost);
    budget.countMachines(at, machines);
    lookForWorst(at);
  }

  /**
   * What others did, and the session before it was loaded. What was told before of the time from
   * {@code since} on is replaced.
   *
   * @param since milliseconds since 1970, where a span begins
   * @param spans each of the {@link #span} length, in any order
   * @param others how many other sessions spend of the budget now: with these it is shared
   * @param now milliseconds since 1970
   */
  public void tell(long since, List<CallsOfOthers> spans, int others, long now) {
    budget.tell(since, spans, others);
    budget.forget(now);
    lookForWorst(now);
  }

  private void lookForWorst(long at) {
    double rate = budget.answered() == 0 ? 0 : budget.lost() / budget.answered();
    if (budget.answered() >= ENOUGH_ANSWERS && rate > worst.map(Worst::rate).orElse(-1.0)) {
      worst = Optional.of(new Worst(rate, at));
    }
  }

  /** In spans of this length is told what others did; a part of the window has whole ones. */
  public static Duration span(Duration window) {
    long part = LossBudget.partLength(window);
    long spans = (part + LONGEST_SPAN - 1) / LONGEST_SPAN;
    while (part % spans != 0) {
      spans++;
    }
    return Duration.ofMillis(part / spans);
  }

  /** Leaves out what is older than the window. */
  public void forget(long now) {
    budget.forget(now);
  }

  LossBudget budget() {
    return budget;
  }

  /**
   * @param cap the share that may be lost, 0 to 1
   * @param expected how many of the calls that are out will probably be lost
   */
  public AbandonmentLedger ledger(double cap, double expected) {
    return new AbandonmentLedger(rule, cap, budget.answered(), budget.lost(), expected, worst);
  }
}
