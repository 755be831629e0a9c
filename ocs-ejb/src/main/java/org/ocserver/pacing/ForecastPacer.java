package org.ocserver.pacing;

import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallLost;

/**
 * Places a call as long as it is likely enough to find an agent when it is answered. What an agent
 * and a dial will do is forecast from what each has done until now and from how long such things
 * last, as it was seen. How likely is enough is found by experience: the bar is set so that as many
 * calls are lost as the budget allows, and no more than the budget bears are ever at risk.
 *
 * <p>It never places fewer calls than there are ready agents without one.
 */
public final class ForecastPacer implements Pacer {
  private static final double LEARNING = 4;
  private static final double CREW_OF_LEARNING = 20;
  private static final double LEAST_ROOM = 0.02;

  /** How fast more or less is risked, each second, for each unit of being off the aim. */
  private static final double CORRECTION = 0.05;

  private static final double LEAST_ZEAL = 1e-6;

  /** Below any chance of a loss. */
  private static final double NO_CALL = -1;

  private static final long CORRECTION_INTERVAL = 1000;

  private static final double LOWEST_BAR = 1e-3;
  private static final double HIGHEST_BAR = 0.95;
  private static final int MANY_AGENTS = 100;
  private static final long PLAN_INTERVAL_OF_MANY = 200;
  private static final int MOST_AT_ONCE = 4096;

  private final PacerSettings settings;
  private final Forecast forecast;
  private final AgentModel agentModel = new AgentModel();
  private final AbandonmentBook book;

  /** Whether nobody else counts in the book what it hears of. */
  private final boolean counts;

  private double bar = 0.05;
  private Aim aim = new Aim.Busiest();

  /** The share of what may be risked that the aim needs. */
  private double zeal = 1;

  private long nextCorrection = Long.MIN_VALUE;
  private long nextPlan = Long.MIN_VALUE;

  /** A pacer that keeps a book of its own: all that is ever lost is what it hears of. */
  public ForecastPacer(PacerSettings settings) {
    this(settings, new AbandonmentBook(settings.rule()), true);
  }

  /**
   * A pacer that spends from a book in which others count: what happened must stand there when it
   * is told of it.
   *
   * @param book by the rule of the settings
   */
  public ForecastPacer(PacerSettings settings, AbandonmentBook book) {
    this(settings, book, false);
  }

  private ForecastPacer(PacerSettings settings, AbandonmentBook book, boolean counts) {
    this.settings = settings;
    this.book = book;
    this.counts = counts;
    HitRate hitRate = new HitRate(0.5);
    forecast = new Forecast(settings.patience(), agentModel, hitRate, new Dials(hitRate));
    limit(settings.lossCap());
  }

  /** From now on another share of answered calls may be lost, 0 to 1. */
  public void limit(double lossCap) {
    book.budget().limit(lossCap);
  }

  /** From now on this is aimed at. */
  public void aimAt(Aim next) {
    aim = next;
  }

  /** How many of the calls that were out at the last decision will probably be lost. */
  public double expectedLosses() {
    return forecast.lossesAtRisk();
  }

  @Override
  public void on(PacingEvent event) {
    forecast.on(event);
    if (event instanceof CallConnected call) {
      experienced(call.at(), !call.inTime());
    } else if (event instanceof CallLost) {
      experienced(event.at(), true);
    }
  }

  /**
   * A lost call lowers the bar, each kept one raises it a little: in balance at the wanted share.
   */
  private void experienced(long at, boolean lost) {
    if (counts) {
      book.count(at, 1, lost ? 1 : 0, 0);
    }
    double calls = Math.max(settings.spendWithin(), 10 * forecast.present());
    double wanted = book.budget().shareToLose(reserve(), calls);
    double learning = LEARNING / (CREW_OF_LEARNING + forecast.present());
    bar *= Math.exp(learning * (wanted - (lost ? 1 : 0)));
    bar = Math.min(HIGHEST_BAR, Math.max(LOWEST_BAR, bar));
  }

  /**
   * Losses held back: bad luck is met without stopping, which costs more than the reserve does, and
   * what has been lost so far never exceeds the cap.
   */
  private double reserve() {
    return 10 + 2.5 * Math.sqrt(forecast.present());
  }

  /** From 1, with the whole reserve, to next to 0, with nothing left to lose. */
  private double room() {
    return Math.max(LEAST_ROOM, Math.min(1, (book.budget().left() - LossBudget.SPARE) / reserve()));
  }

  private void correct(long now) {
    if (now >= nextCorrection) {
      nextCorrection = now + CORRECTION_INTERVAL;
      zeal *= Math.exp(CORRECTION * agentModel.leisure(now).beyond(aim));
      zeal = Math.min(1, Math.max(LEAST_ZEAL, zeal));
    }
  }

  @Override
  public int callsToPlace(long now) {
    correct(now);
    int surely = forecast.unserved();
    if (book.budget().isNone() || now < nextPlan && surely == 0) {
      return surely;
    }
    if (forecast.present() >= MANY_AGENTS) {
      nextPlan = now + PLAN_INTERVAL_OF_MANY;
    }
    forecast.from(now);
    double limit = zeal > LEAST_ZEAL ? bar * room() * zeal : NO_CALL;
    int calls = 0;
    while (calls < MOST_AT_ONCE && (calls < surely || mayPlaceAnother(limit))) {
      calls++;
      forecast.suppose();
    }
    return calls;
  }

  private boolean mayPlaceAnother(double limit) {
    return forecast.lossOfAnother() <= limit && book.budget().bears(forecast.lossesAtRisk());
  }
}
