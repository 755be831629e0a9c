package org.ocserver.pacing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocserver.pacing.AbandonmentBook;
import org.ocserver.pacing.AbandonmentFormula;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.pacing.AbandonmentRule;
import org.ocserver.pacing.ForecastPacer;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacerSettings;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallFailed;
import org.ocserver.pacing.PacingEvent.CallLost;

/** The cap holds at each moment, whoever's formula and whichever window is followed. */
class AbandonmentRuleTest {
  private static final double CAP = 0.03;
  private static final double MACHINES_AMONG_FAILURES = 0.3;
  private static final double HOURS = 30;

  /** The forecast, and a book of what it brought about. */
  private static final class Booked implements Pacer {
    private final ForecastPacer pacer;
    private final AbandonmentBook book;
    private final SplittableRandom luck = new SplittableRandom(7);

    Booked(AbandonmentRule rule) {
      book = new AbandonmentBook(rule);
      pacer = new ForecastPacer(PacerSettings.of(CAP, rule), book);
    }

    @Override
    public void on(PacingEvent event) {
      if (event instanceof CallConnected) {
        book.count(event.at(), 1, 0, 0);
      } else if (event instanceof CallLost) {
        book.count(event.at(), 1, 1, 0);
      } else if (event instanceof CallFailed && luck.nextDouble() < MACHINES_AMONG_FAILURES) {
        book.count(event.at(), 0, 0, 1);
      }
      pacer.on(event);
    }

    @Override
    public int callsToPlace(long now) {
      return pacer.callsToPlace(now);
    }
  }

  private static Workload workload() {
    return new Workload(
        "ruled",
        10,
        List.of(new Workload.HitRateFrom(0, 0.2)),
        false,
        new Workload.Spread(120, 0.8),
        new Workload.Spread(15, 0.6),
        new Workload.Spread(9, 0.5),
        new Workload.Spread(20, 0.4),
        HOURS,
        HOURS,
        0,
        0,
        0,
        new Workload.Spread(300, 0.5));
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(AbandonmentRule.FTC.within(Duration.ofHours(24)), 0.02),
        Arguments.of(ofcom(0.01), 0.02),
        Arguments.of(ofcom(0.05), 0.0));
  }

  private static AbandonmentRule ofcom(double falsePositives) {
    return new AbandonmentRule(
        AbandonmentFormula.OFCOM, AbandonmentFormula.OFCOM.window(), falsePositives);
  }

  /**
   * @param least the share that is spent, at least
   */
  @ParameterizedTest
  @MethodSource("rules")
  void shouldSpendTheBudgetAndNotOverrunIt(AbandonmentRule rule, double least) {
    Booked booked = new Booked(rule);
    Outcome outcome = new Simulation(workload(), 7, booked, 1000).run();
    AbandonmentLedger ledger = booked.book.ledger(CAP, 0);
    assertThat(ledger.rate()).isGreaterThanOrEqualTo(least);
    if (rule.falsePositives() < 0.02) {
      assertThat(ledger.worst().orElseThrow().rate()).isLessThanOrEqualTo(CAP);
    } else {
      assertThat(outcome.abandonment())
          .as("next to none may be lost when people taken for machines are more than the cap")
          .isLessThan(0.005);
    }
  }
}
