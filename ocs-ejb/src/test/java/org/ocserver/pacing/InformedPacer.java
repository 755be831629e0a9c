package org.ocserver.pacing;

import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Knows the true hit rate and the true distributions, and how likely a call may be to be lost so
 * that the cap is just kept in the end: what {@link ForecastPacer} would do if it had nothing to
 * learn and no bad luck to fear.
 */
public final class InformedPacer implements Pacer {
  private static final int SAMPLES = 20_000;
  private static final int MANY_AGENTS = 100;
  private static final long PLAN_INTERVAL_OF_MANY = 200;

  /**
   * What is true.
   *
   * @param hitRate at a moment, in milliseconds
   * @param talk seconds that a talk lasts, at random
   */
  public record Truth(
      LongToDoubleFunction hitRate,
      ToDoubleFunction<SplittableRandom> talk,
      ToDoubleFunction<SplittableRandom> wrap,
      ToDoubleFunction<SplittableRandom> toAnswer,
      ToDoubleFunction<SplittableRandom> toFailure) {}

  private static final class TrueRate extends HitRate {
    private final LongToDoubleFunction rate;
    private long now;

    TrueRate(LongToDoubleFunction rate) {
      super(rate.applyAsDouble(0));
      this.rate = rate;
    }

    @Override
    double value() {
      return rate.applyAsDouble(now);
    }

    @Override
    double variance() {
      return 0;
    }
  }

  private final TrueRate rate;
  private final Forecast forecast;
  private final double bar;
  private long nextPlan;

  /**
   * @param bar how likely a call may be to be lost, 0 to 1
   */
  public InformedPacer(Truth truth, double patience, double bar) {
    this.bar = bar;
    rate = new TrueRate(truth.hitRate());
    AgentModel agentModel = new AgentModel(known(truth.talk()), known(truth.wrap()));
    Dials dials = new Dials(rate, known(truth.toAnswer()), known(truth.toFailure()));
    forecast = new Forecast(patience, agentModel, rate, dials);
  }

  private static Durations known(ToDoubleFunction<SplittableRandom> seconds) {
    Durations durations = new Durations(30, 1, 1e-3, 1e7);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < SAMPLES; i++) {
      durations.add(seconds.applyAsDouble(random));
    }
    return durations;
  }

  @Override
  public void on(PacingEvent event) {
    forecast.on(event);
  }

  @Override
  public int callsToPlace(long now) {
    int surely = forecast.unserved();
    if (now < nextPlan && surely == 0) {
      return 0;
    }
    if (forecast.present() >= MANY_AGENTS) {
      nextPlan = now + PLAN_INTERVAL_OF_MANY;
    }
    rate.now = now;
    forecast.from(now);
    int calls = 0;
    while (calls < surely || forecast.lossOfAnother() <= bar) {
      calls++;
      forecast.suppose();
    }
    return calls;
  }
}
