package org.ocserver.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ocserver.callinglist.AnsweredCalls;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.pacing.AbandonmentBook;
import org.ocserver.pacing.AbandonmentFormula;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.pacing.AbandonmentRule;
import org.ocserver.pacing.PacerSettings;

/** Whom the campaign reached, and whom it lost, in the window that the regulator looks at. */
final class Losses {
  private static final double PER_MILLE = 1000;

  /** Before the database is asked again. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final AbandonmentRule rule;
  private final AbandonmentBook book;
  private Instant askFrom = Instant.MIN;
  private long machines;

  Losses(OptionLookup options) {
    rule = ruleOf(options);
    book = new AbandonmentBook(rule);
  }

  private static AbandonmentRule ruleOf(OptionLookup options) {
    AbandonmentFormula formula = options.value(PacingOptions.ABANDONMENT_FORMULA);
    Duration window = options.value(PacingOptions.ABANDONMENT_WINDOW);
    return new AbandonmentRule(
        formula,
        window.isZero() ? formula.window() : window,
        options.value(PacingOptions.ABANDONMENT_FALSE_POSITIVES) / PER_MILLE);
  }

  AbandonmentRule rule() {
    return rule;
  }

  /** Asks, until it is answered, what the campaign's sessions did before this one was loaded. */
  void recall(SessionIdentity whose, SessionStore store, Instant now) {
    if (!now.isBefore(askFrom)) {
      askFrom = Instant.MAX;
      store.countAnswered(
          whose.campaignDbid(),
          now.minus(rule.window()),
          PacerSettings.PATIENCE,
          AbandonmentBook.precision(rule.window()));
    }
  }

  void recallFailed(Instant now) {
    askFrom = now.plus(PAUSE);
  }

  void happened(List<AnsweredCalls> past) {
    past.forEach(
        part ->
            book.count(part.from().toEpochMilli(), part.answered(), part.lost(), part.machines()));
  }

  /** An agent talks to the person; too late, if he has waited longer than is allowed. */
  void talks(Attempt attempt, Instant now) {
    Instant answered = attempt.moments().getOrDefault(AttemptMoment.CPD_COMPLETED, now);
    boolean late = answered.plus(PacerSettings.PATIENCE).isBefore(now);
    book.count(now.toEpochMilli(), 1, late ? 1 : 0, 0);
  }

  /** The person hung up, was dropped, or was played the message for such cases. */
  void lost(Instant now) {
    book.count(now.toEpochMilli(), 1, 1, 0);
  }

  /** An answering machine was detected. */
  void machine(Instant now) {
    machines++;
    book.count(now.toEpochMilli(), 0, 0, 1);
  }

  /** Answering machines that were detected since this was asked last. */
  long takeMachines() {
    long taken = machines;
    machines = 0;
    return taken;
  }

  void tick(Instant now) {
    book.forget(now.toEpochMilli());
  }

  /** See {@link AbandonmentBook#ledger}. */
  AbandonmentLedger ledger(double cap, double expected) {
    return book.ledger(cap, expected);
  }
}
