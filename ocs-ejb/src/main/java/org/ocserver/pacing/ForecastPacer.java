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
  private static final int MOMENTS = 4;
  private static final double LEARNING = 8;
  private static final double CREW_OF_LEARNING = 20;

  /** How many standard deviations what was learnt may be wrong. */
  private static final double MISTRUST = 2;

  private static final double LOWEST_BAR = 1e-3;
  private static final double HIGHEST_BAR = 0.95;
  private static final int MANY_AGENTS = 100;
  private static final long PLAN_INTERVAL_OF_MANY = 200;
  private static final long LOOK_INTERVAL = 5000;
  private static final int MOST_AT_ONCE = 4096;

  private final PacerSettings settings;
  private final Crew crew = new Crew();
  private final HitRate hitRate = new HitRate(0.5);
  private final Dials dials = new Dials(hitRate);
  private final LossBudget budget;

  private final Chances[] free = chances();
  private final Chances[] answers = chances();

  private double bar = 0.05;
  private long nextPlan = Long.MIN_VALUE;
  private long nextLook = Long.MIN_VALUE;

  public ForecastPacer(PacerSettings settings) {
    this.settings = settings;
    budget = new LossBudget(settings.lossCap(), settings.answered(), settings.lost());
  }

  private static Chances[] chances() {
    Chances[] all = new Chances[MOMENTS];
    for (int i = 0; i < MOMENTS; i++) {
      all[i] = new Chances();
    }
    return all;
  }

  @Override
  public void on(PacingEvent event) {
    crew.on(event);
    dials.on(event);
    if (event instanceof CallConnected call) {
      experienced(!call.inTime());
    } else if (event instanceof CallLost) {
      experienced(true);
    }
  }

  /**
   * A lost call lowers the bar, each kept one raises it a little: in balance at the wanted share.
   */
  private void experienced(boolean lost) {
    if (lost) {
      budget.lost();
    } else {
      budget.kept();
    }
    double wanted =
        budget.shareToLose(reserve(), Math.max(settings.spendWithin(), 10 * crew.present()));
    double learning = LEARNING / (CREW_OF_LEARNING + crew.present());
    bar *= Math.exp(learning * (wanted - (lost ? 1 : 0)));
    bar = Math.min(HIGHEST_BAR, Math.max(LOWEST_BAR, bar));
  }

  private double reserve() {
    return 3 + 0.1 * crew.present();
  }

  @Override
  public int callsToPlace(long now) {
    int surely = Math.max(0, crew.ready() - dials.waiting() - dials.dialing());
    if (budget.left() < 1 || now < nextPlan && surely == 0) {
      return surely;
    }
    if (crew.present() >= MANY_AGENTS) {
      nextPlan = now + PLAN_INTERVAL_OF_MANY;
    }
    forecast(now);
    int calls = 0;
    while (calls < MOST_AT_ONCE && (calls < surely || mayPlaceAnother())) {
      calls++;
      for (int i = 0; i < MOMENTS; i++) {
        answers[i].add(hitRate.value() * share(i));
      }
    }
    return calls;
  }

  private static double share(int moment) {
    return (moment + 0.5) / MOMENTS;
  }

  private void forecast(long now) {
    if (now >= nextLook) {
      look(now);
      nextLook = now + LOOK_INTERVAL;
    }
    for (int i = 0; i < MOMENTS; i++) {
      free[i].clear();
      answers[i].clear();
      crew.readyWithin(i, now, free[i]);
      dials.answeredWithin(i, now, answers[i]);
    }
  }

  private void look(long now) {
    double[] toAnswer = new double[MOMENTS];
    double[] toAgent = new double[MOMENTS];
    for (int i = 0; i < MOMENTS; i++) {
      toAnswer[i] = dials.answerDelay(share(i));
      toAgent[i] = toAnswer[i] + settings.patience();
    }
    dials.look(toAnswer);
    crew.look(toAgent, now);
  }

  /** Whether another call may go out beside those that are out, and those decided upon. */
  private boolean mayPlaceAnother() {
    double rate = hitRate.value();
    double doubtOfRate = hitRate.variance() / (rate * rate);
    int besides = crew.ready() - dials.waiting();
    double lost = 0;
    double missing = 0;
    for (int i = 0; i < MOMENTS; i++) {
      double doubtOfAnswers = square(answers[i].mean()) * doubtOfRate;
      double doubtOfAgents = square(free[i].mean()) * crew.doubt();
      lost += Chances.atMost(free[i], besides, answers[i], doubtOfAnswers) / MOMENTS;
      double mistake = MISTRUST * Math.sqrt(doubtOfAnswers + doubtOfAgents);
      missing = Math.max(missing, Chances.missing(free[i], besides - mistake, answers[i]));
    }
    return lost <= bar * Math.min(1, budget.left() / reserve()) && budget.bears(missing);
  }

  private static double square(double x) {
    return x * x;
  }
}
