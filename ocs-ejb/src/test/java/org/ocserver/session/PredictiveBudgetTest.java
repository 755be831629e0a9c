package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.callinglist.AnsweredCalls;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.OwnCalls;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.session.settings.DialParameters;

/** What a campaign lost before it was loaded counts to what it may lose. */
class PredictiveBudgetTest {
  private static final int CAMPAIGN = 139;
  private static final int ANSWERED = 200;
  private static final int LOST = 20;
  private static final DialParameters PREDICTIVE =
      new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3);
  private static final DialParameters PROGRESSIVE =
      new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.OVERDIAL_RATE, 3);
  private static final Duration HOUR = Duration.ofHours(1);

  private static void history(SessionWorld world, Instant begin, int answered, int lost) {
    String rows =
        IntStream.range(0, answered)
            .mapToObj(n -> row(n, begin.plusSeconds(n).toEpochMilli(), n < lost))
            .collect(Collectors.joining(", "));
    world.execute(
        "INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid,"
            + " campaign_group_dbid, list_dbid, list_table, record_id, chain_id,"
            + " record_handle, phone, attempt_number, begun_at, ended_at, dialed,"
            + " cpd_completed, abandoned, agent_answered) VALUES "
            + rows);
  }

  /** A day before, so many people were reached, and none was lost. */
  static void reached(SessionWorld world, int people) {
    history(world, SessionWorld.MORNING.minus(Duration.ofDays(1)), people, 0);
  }

  private static String row(int n, long at, boolean lost) {
    String end = lost ? "%d, NULL".formatted(at + 9000) : "NULL, %d".formatted(at + 8000);
    int id = 900_000 + n;
    return ("('old%d', 101, 139, 115, 1, 'customers', %d, %d, %d, '1', 1, %d, %d, TRUE, %d, %s)")
        .formatted(n, id, id, id, at, at + 9000, at + 7000, end);
  }

  private static double utilisation(Duration historyBefore) {
    try (SessionWorld world = new SessionWorld("outcome.ANSWER", "0.3", "outcome.BUSY", "0.7")) {
      history(world, SessionWorld.MORNING.minus(historyBefore), ANSWERED, LOST);
      world.addMany(3000);
      world.load();
      world.start(PREDICTIVE);
      world.advance(Duration.ofMinutes(30));
      return world.phone.statistics().agentUtilisation();
    }
  }

  @Test
  void shouldRiskLessWhenTheLastThirtyDaysHaveUsedTheBudgetUp() {
    assertThat(utilisation(Duration.ofDays(29))).isLessThan(utilisation(Duration.ofDays(31)));
  }

  private static long dialed(
      DialParameters parameters, String ring, String patience, int reachedBefore) {
    try (SessionWorld world =
        new SessionWorld(
            "outcome.ANSWER",
            "0.1",
            "outcome.BUSY",
            "0.9",
            "answer.seconds",
            "fixed(%s)".formatted(ring),
            "patience.seconds",
            "fixed(%s)".formatted(patience))) {
      reached(world, reachedBefore);
      world.addMany(1000);
      world.load();
      world.start(parameters);
      world.advance(Duration.ofMinutes(10));
      return world.phone.statistics().dialed();
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 20", "1.9, 1.5"})
  void shouldDialNoAgentTwiceWhilePhonesRingSoLongThatCallersAreLost(String ring, String patience) {
    assertThat(dialed(PREDICTIVE, ring, patience, 1))
        .isLessThanOrEqualTo(dialed(PROGRESSIVE, ring, patience, 1) * 105 / 100);
  }

  @Test
  void shouldDialAheadOfItsAgentsWhenTheirPhonesRingShortly() {
    assertThat(dialed(PREDICTIVE, "0.2", "20", 1000))
        .isGreaterThan(dialed(PROGRESSIVE, "0.2", "20", 1000) * 110 / 100);
  }

  @ParameterizedTest
  @CsvSource({"WAIT_TIME, 300", "BUSY_FACTOR, 10"})
  void shouldDialNoFurtherAheadThanItsAimTakes(OptimizeBy optimizeBy, int goal) {
    assertThat(dialed(new DialParameters(DialMode.PREDICTIVE, optimizeBy, goal), "0.2", "20", 1000))
        .isLessThan(dialed(PREDICTIVE, "0.2", "20", 1000));
  }

  private static List<AnsweredCalls> answered(
      SessionWorld world, int campaign, Instant since, Duration inTime) {
    OwnCalls own = new OwnCalls(101, SessionWorld.GROUP, SessionWorld.MORNING);
    return new JdbcChainStore(new LocalTransaction(world.database()), new RetrievalRules())
        .answered(new AnsweredQuestion(campaign, own, since, since, inTime, HOUR))
        .spans();
  }

  @Test
  void shouldCountWhomTheCampaignReachedAndWhomItLost() {
    try (SessionWorld world = new SessionWorld()) {
      Instant begin = SessionWorld.MORNING.minus(Duration.ofDays(2));
      history(world, begin, ANSWERED, LOST);
      assertThat(answered(world, CAMPAIGN, begin, Duration.ofSeconds(2)))
          .isEqualTo(List.of(new AnsweredCalls(begin, ANSWERED, LOST, 0)));
      assertThat(answered(world, CAMPAIGN, begin, Duration.ofMillis(500)))
          .as("who waits longer than is allowed is lost, too")
          .isEqualTo(List.of(new AnsweredCalls(begin, ANSWERED, ANSWERED, 0)));
      assertThat(answered(world, CAMPAIGN + 1, begin, Duration.ofSeconds(2))).isEmpty();
    }
  }
}
