package org.ocserver.pacing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.pacing.ForecastPacer;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacerSettings;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.pacing.PacingEvent.AgentAway;
import org.ocserver.pacing.PacingEvent.AgentReady;
import org.ocserver.pacing.PacingEvent.CallAnswered;
import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallFailed;
import org.ocserver.pacing.PacingEvent.CallPlaced;

class ForecastPacerTest {
  private static final double CAP = 0.03;

  /** A call for each ready agent who has none on the way. */
  private static final class OneEach implements Pacer {
    private final boolean[] ready = new boolean[1000];
    private int free;
    private int out;
    private int waiting;

    private void set(int agent, boolean isReady) {
      free += (isReady ? 1 : 0) - (ready[agent] ? 1 : 0);
      ready[agent] = isReady;
    }

    @Override
    public void on(PacingEvent event) {
      if (event instanceof AgentReady agent) {
        set(agent.agent(), true);
      } else if (event instanceof AgentAway agent) {
        set(agent.agent(), false);
      } else if (event instanceof CallConnected call) {
        set(call.agent(), false);
        waiting--;
      } else if (event instanceof CallPlaced) {
        out++;
      } else if (event instanceof CallFailed) {
        out--;
      } else if (event instanceof CallAnswered) {
        out--;
        waiting++;
      }
    }

    @Override
    public int callsToPlace(long now) {
      return Math.max(0, free - out - waiting);
    }
  }

  private static Workload workload(int agents, double hitRate, double hours) {
    return new Workload(
        "plain",
        agents,
        List.of(new Workload.HitRateFrom(0, hitRate)),
        new Workload.Spread(120, 0.8),
        new Workload.Spread(15, 0.6),
        new Workload.Spread(9, 0.5),
        new Workload.Spread(20, 0.4),
        hours,
        0,
        0,
        0,
        new Workload.Spread(300, 0.5));
  }

  private static Outcome run(Workload workload, Pacer pacer) {
    return new Simulation(workload, 7, pacer).run();
  }

  @ParameterizedTest
  @CsvSource({"1, 0.2", "5, 0.2", "20, 0.1", "20, 0.4", "100, 0.2"})
  void shouldKeepAgentsBusierThanOneCallEachAndLoseNoMoreThanTheCap(int agents, double hitRate) {
    Workload workload = workload(agents, hitRate, 8);
    Outcome ours = run(workload, new ForecastPacer(PacerSettings.of(CAP)));
    Outcome progressive = run(workload, new OneEach());
    assertThat(ours.abandonment()).isLessThanOrEqualTo(CAP);
    assertThat(ours.utilisation()).isGreaterThan(progressive.utilisation());
  }

  @Test
  void shouldPlaceOneCallEachWhenNothingMayBeLost() {
    Workload workload = workload(20, 0.2, 2);
    assertThat(run(workload, new ForecastPacer(PacerSettings.of(0))))
        .isEqualTo(run(workload, new OneEach()));
  }

  @Test
  void shouldDecideTheSameWhenTheSameIsHeard() {
    Workload workload = workload(20, 0.2, 2);
    assertThat(run(workload, new ForecastPacer(PacerSettings.of(CAP))))
        .isEqualTo(run(workload, new ForecastPacer(PacerSettings.of(CAP))));
  }
}
