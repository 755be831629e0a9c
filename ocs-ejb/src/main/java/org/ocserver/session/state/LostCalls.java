package org.ocserver.session.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.AnsweredCalls;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CampaignCalls;
import org.ocserver.callinglist.OwnCalls;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.pacing.AbandonmentBook;
import org.ocserver.pacing.AbandonmentFormula;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.pacing.AbandonmentRule;
import org.ocserver.pacing.CallsOfOthers;
import org.ocserver.pacing.PacerSettings;
import org.ocserver.session.port.SessionStore;
import org.ocserver.session.settings.SessionIdentity;

/**
 * Whom the campaign reached, and whom it lost, in the window that the regulator looks at: the
 * session's own calls as they happen, those of its other sessions as the database knows them.
 */
public final class LostCalls {
  private static final double PER_MILLE = 1000;

  /** Before the database is asked again if it failed. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /**
   * A session that has dialed within this time is at work. An attempt is in the database this long
   * after its beginning at the latest, by the clock of another server.
   */
  private static final Duration RECENT = Duration.ofMinutes(10);

  /** Longer than a call lasts. */
  private static final Duration LONG_OPEN = Duration.ofDays(1);

  /** How often at most so long a time is asked for. */
  private static final Duration LARGE_REFRESH = Duration.ofMinutes(10);

  private final AbandonmentRule rule;
  private final AbandonmentBook book;
  private final Duration span;
  private final Duration refresh;
  private Optional<Instant> loadedAt = Optional.empty();
  private Instant askFrom = Instant.MIN;
  private Optional<AnsweredQuestion> asked = Optional.empty();

  /** What began before is in the database, and over. */
  private Instant unsettledSince = Instant.MIN;

  private final SessionCounters counters;

  LostCalls(OptionLookup options, SessionCounters counters) {
    this.counters = counters;
    rule = ruleOf(options);
    book = new AbandonmentBook(rule);
    span = AbandonmentBook.span(rule.window());
    refresh = options.value(PacingOptions.ABANDONMENT_REFRESH);
  }

  private static AbandonmentRule ruleOf(OptionLookup options) {
    AbandonmentFormula formula = options.value(PacingOptions.ABANDONMENT_FORMULA);
    Duration window = options.value(PacingOptions.ABANDONMENT_WINDOW);
    return new AbandonmentRule(
        formula,
        window.isZero() ? formula.window() : window,
        options.value(PacingOptions.ABANDONMENT_FALSE_POSITIVES) / PER_MILLE);
  }

  public AbandonmentRule rule() {
    return rule;
  }

  public AbandonmentBook book() {
    return book;
  }

  /**
   * Asks, again and again, what the campaign's other sessions did, and this one before it was
   * loaded; only of the time in which that may have changed.
   */
  public void recall(SessionIdentity whose, SessionStore store, Instant now) {
    if (asked.isPresent() || now.isBefore(askFrom)) {
      return;
    }
    if (loadedAt.isEmpty()) {
      loadedAt = Optional.of(now);
    }
    AnsweredQuestion question =
        new AnsweredQuestion(
            whose.campaignDbid(),
            new OwnCalls(whose.applicationDbid(), whose.campaignGroupDbid(), loadedAt.get()),
            beginOfSpan(latest(unsettledSince, now.minus(rule.window()))),
            now.minus(RECENT),
            PacerSettings.PATIENCE,
            span);
    asked = Optional.of(question);
    store.countAnswered(question);
  }

  private Instant beginOfSpan(Instant at) {
    long length = span.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), length) * length);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The database did not answer: what is known stays, and it is asked again. */
  public void recallFailed(Instant now) {
    asked = Optional.empty();
    askFrom = now.plus(PAUSE);
  }

  /** The database's answer; one to a question of the session before it was loaded is too late. */
  public void told(AnsweredQuestion question, CampaignCalls calls, Instant now) {
    if (!asked.equals(Optional.of(question))) {
      return;
    }
    asked = Optional.empty();
    book.tell(
        question.since().toEpochMilli(),
        calls.spans().stream().map(LostCalls::past).toList(),
        calls.predictiveSessions(),
        now.toEpochMilli());
    unsettledSince =
        calls.oldestOpen().filter(question.recent()::isAfter).orElse(question.recent());
    askFrom = now.plus(pause(now));
  }

  /**
   * An attempt that a dead server left open makes the question a large one: it is put less often.
   */
  private Duration pause(Instant now) {
    boolean large = unsettledSince.plus(LONG_OPEN).isBefore(now);
    return large && refresh.compareTo(LARGE_REFRESH) < 0 ? LARGE_REFRESH : refresh;
  }

  private static CallsOfOthers past(AnsweredCalls span) {
    return new CallsOfOthers(
        span.from().toEpochMilli(), span.answered(), span.lost(), span.machines());
  }

  /** An agent talks to the person; too late, if he has waited longer than is allowed. */
  public void talks(Attempt attempt, Instant now) {
    Instant answered = attempt.moments().getOrDefault(AttemptMoment.CPD_COMPLETED, now);
    boolean late = answered.plus(PacerSettings.PATIENCE).isBefore(now);
    book.count(now.toEpochMilli(), 1, late ? 1 : 0, 0);
  }

  /** The person hung up, was dropped, or was played the message for such cases. */
  public void lost(Instant now) {
    counters.lost();
    book.count(now.toEpochMilli(), 1, 1, 0);
  }

  /** An answering machine was detected. */
  public void machine(Instant now) {
    book.count(now.toEpochMilli(), 0, 0, 1);
  }

  public void tick(Instant now) {
    book.forget(now.toEpochMilli());
  }

  /** See {@link AbandonmentBook#ledger}. */
  public AbandonmentLedger ledger(double cap, double expected) {
    return book.ledger(cap, expected);
  }
}
