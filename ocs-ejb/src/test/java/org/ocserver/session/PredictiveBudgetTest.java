package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.AnsweredCalls;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;

/** What a campaign lost before it was loaded counts to what it may lose. */
class PredictiveBudgetTest {
  private static final int CAMPAIGN = 139;
  private static final int ANSWERED = 200;
  private static final int LOST = 20;
  private static final Duration HOUR = Duration.ofHours(1);

  private static void history(SessionWorld world, Instant begin) {
    for (int n = 0; n < ANSWERED; n++) {
      long at = begin.plusSeconds(n).toEpochMilli();
      String end = n < LOST ? "%d, NULL".formatted(at + 9000) : "NULL, %d".formatted(at + 8000);
      world.execute(
          ("INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid,"
                  + " campaign_group_dbid, list_dbid, list_table, record_id, chain_id,"
                  + " record_handle, phone, attempt_number, begun_at, ended_at, dialed,"
                  + " cpd_completed, abandoned, agent_answered) VALUES ('old%d', 101, 139, 115, 1,"
                  + " 'customers', %d, %d, %d, '1', 1, %d, %d, TRUE, %d, %s)")
              .formatted(n, 900_000 + n, 900_000 + n, 900_000 + n, at, at + 9000, at + 7000, end));
    }
  }

  private static double utilisation(Duration historyBefore) {
    try (SessionWorld world = new SessionWorld("outcome.ANSWER", "0.3", "outcome.BUSY", "0.7")) {
      history(world, SessionWorld.MORNING.minus(historyBefore));
      world.addMany(3000);
      world.load();
      world.start(new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3));
      world.advance(Duration.ofMinutes(30));
      return world.phone.statistics().agentUtilisation();
    }
  }

  @Test
  void shouldRiskLessWhenTheLastThirtyDaysHaveUsedTheBudgetUp() {
    assertThat(utilisation(Duration.ofDays(29))).isLessThan(utilisation(Duration.ofDays(31)));
  }

  @Test
  void shouldCountWhomTheCampaignReachedAndWhomItLost() {
    try (SessionWorld world = new SessionWorld()) {
      Instant begin = SessionWorld.MORNING.minus(Duration.ofDays(2));
      history(world, begin);
      JdbcChainStore store = new JdbcChainStore(world.database());
      assertThat(store.answered(CAMPAIGN, begin, Duration.ofSeconds(2), HOUR))
          .isEqualTo(List.of(new AnsweredCalls(begin, ANSWERED, LOST, 0)));
      assertThat(store.answered(CAMPAIGN, begin, Duration.ofMillis(500), HOUR))
          .as("who waits longer than is allowed is lost, too")
          .isEqualTo(List.of(new AnsweredCalls(begin, ANSWERED, ANSWERED, 0)));
      assertThat(store.answered(CAMPAIGN + 1, begin, Duration.ofSeconds(2), HOUR)).isEmpty();
    }
  }
}
