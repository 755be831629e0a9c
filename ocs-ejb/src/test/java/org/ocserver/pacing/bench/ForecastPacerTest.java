package org.ocserver.pacing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.pacing.AbandonmentBook;
import org.ocserver.pacing.AbandonmentRule;
import org.ocserver.pacing.Aim;
import org.ocserver.pacing.ForecastPacer;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacerSettings;
import org.ocserver.pacing.PacingEvent;

class ForecastPacerTest {
  private static final double CAP = 0.03;

  private static Workload workload(int agents, double hitRate, double hours) {
    return new Workload(
        "plain",
        agents,
        List.of(new Workload.HitRateFrom(0, hitRate)),
        false,
        new Workload.Spread(120, 0.8),
        new Workload.Spread(15, 0.6),
        new Workload.Spread(9, 0.5),
        new Workload.Spread(20, 0.4),
        hours,
        hours,
        0,
        0,
        0,
        new Workload.Spread(300, 0.5));
  }

  private static Outcome run(Workload workload, Pacer pacer) {
    return new Simulation(workload, 7, pacer, 1000).run();
  }

  @ParameterizedTest
  @CsvSource({"1, 0.2", "5, 0.2", "20, 0.1", "20, 0.4", "100, 0.2"})
  void shouldKeepAgentsBusierThanOneCallEachAndLoseNoMoreThanTheCap(int agents, double hitRate) {
    Workload workload = workload(agents, hitRate, 8);
    Outcome ours = run(workload, new ForecastPacer(PacerSettings.of(CAP)));
    Outcome progressive = run(workload, new RatioPacer(1));
    assertThat(ours.abandonment()).isLessThanOrEqualTo(CAP);
    assertThat(ours.utilisation()).isGreaterThan(progressive.utilisation());
  }

  private static ForecastPacer aimingAt(Aim aim) {
    ForecastPacer pacer = new ForecastPacer(PacerSettings.of(CAP));
    pacer.aimAt(aim);
    return pacer;
  }

  @ParameterizedTest
  @CsvSource({"5, 0.6", "20, 0.6", "20, 0.75", "50, 0.85"})
  void shouldKeepAgentsAsBusyAsAimedAt(int agents, double share) {
    Outcome outcome = run(workload(agents, 0.2, 16), aimingAt(new Aim.BusyFactor(share)));
    assertThat(outcome.utilisation()).isBetween(share - 0.02, share + 0.04);
    assertThat(outcome.abandonment()).isLessThan(CAP / 2);
  }

  @ParameterizedTest
  @CsvSource({"5, 80", "20, 40", "50, 30"})
  void shouldLetAgentsWaitAsLongAsAimedAt(int agents, double seconds) {
    Workload workload = workload(agents, 0.2, 16);
    Outcome outcome = run(workload, aimingAt(new Aim.WaitTime(seconds)));
    double idle = (1 - outcome.utilisation()) * agents * workload.hours() * 3600;
    assertThat(idle / (outcome.answered() - outcome.lost()))
        .isBetween(0.8 * seconds, 1.1 * seconds);
  }

  @ParameterizedTest
  @CsvSource({"5", "20"})
  void shouldKeepTheCapWhenTheAimCannotBeReached(int agents) {
    Outcome outcome = run(workload(agents, 0.2, 8), aimingAt(new Aim.BusyFactor(1)));
    assertThat(outcome.abandonment()).isLessThanOrEqualTo(CAP);
  }

  @Test
  void shouldPlaceOneCallEachWhenNothingMayBeLost() {
    Workload workload = workload(20, 0.2, 2);
    assertThat(run(workload, new ForecastPacer(PacerSettings.of(0))))
        .isEqualTo(run(workload, new RatioPacer(1)));
  }

  /** Counts as a session does, and is told again and again that it is alone. */
  private static final class Alone implements Pacer {
    private final AbandonmentBook book = new AbandonmentBook(AbandonmentRule.FTC);
    private final ForecastPacer pacer = new ForecastPacer(PacerSettings.of(CAP), book);

    @Override
    public void on(PacingEvent event) {
      boolean kept = event instanceof PacingEvent.CallConnected call && call.inTime();
      if (kept
          || event instanceof PacingEvent.CallConnected
          || event instanceof PacingEvent.CallLost) {
        book.count(event.at(), 1, kept ? 0 : 1, 0);
      }
      pacer.on(event);
    }

    @Override
    public int callsToPlace(long now) {
      book.tell(0, List.of(), 0, now);
      return pacer.callsToPlace(now);
    }
  }

  @Test
  void shouldDecideTheSameWhenItSharesItsBudgetWithNobody() {
    Workload workload = workload(20, 0.2, 2);
    assertThat(run(workload, new Alone()))
        .isEqualTo(run(workload, new ForecastPacer(PacerSettings.of(CAP))));
  }

  @Test
  void shouldDecideTheSameWhenTheSameIsHeard() {
    Workload workload = workload(20, 0.2, 2);
    assertThat(run(workload, new ForecastPacer(PacerSettings.of(CAP))))
        .isEqualTo(run(workload, new ForecastPacer(PacerSettings.of(CAP))));
  }
}
