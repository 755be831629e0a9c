package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.session.settings.DialParameters;

/** Two sessions of one campaign have one budget of lost calls. */
class SharedBudgetTest {
  private static final double CAP = 0.03;
  private static final int ENOUGH_ANSWERS = 100;
  private static final int SECOND = 116;
  private static final Duration REFRESH = Duration.ofSeconds(30);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final DialParameters PREDICTIVE =
      new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3);

  private static final String SECOND_GROUP =
      """
        - dbid: 116
          tenantDbid: 1
          campaignDbid: 139
          groupDbid: 235
          groupKind: agent_group
          dialMode: progressive
          optimizeBy: overdial_rate
          optimizeGoal: 3
          switchDbid: 1
          originationDnDbid: 2
      """;

  /** Agents with odd numbers serve the first group's queue, the others that of the second. */
  private static SessionWorld world(int agents, Duration refresh) {
    String persons =
        IntStream.rangeClosed(1, agents)
            .mapToObj(
                n ->
                    "  - {dbid: %1$d, tenantDbid: 1, userName: p%1$d, logins: [{switchDbid: 1, loginCode: agent%1$d}]}\n"
                        .formatted(n))
            .collect(Collectors.joining());
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replaceAll("  - .*userName.*\n", "")
                    .replace(
                        "persons:\n",
                        "  - {dbid: 2, tenantDbid: 1, switchDbid: 1, number: \"9001\", type: acd_queue}\npersons:\n"
                            + persons)
                    .replace(
                        "[1, 2, 3]}",
                        "%s}\n  - {dbid: 235, tenantDbid: 1, name: Support, persons: %s}"
                            .formatted(everySecond(1, agents), everySecond(2, agents)))
                    .replace(
                        "lists: [{listDbid: 1}]",
                        "options: {default: {abandonment-refresh: \"%d\"}}, lists: [{listDbid: 1}]"
                            .formatted(refresh.toSeconds()))
                + SECOND_GROUP,
        store -> store,
        "agents",
        String.valueOf(agents),
        "queues",
        "9000,9001",
        "trunks",
        "500",
        "outcome.ANSWER",
        "0.5",
        "outcome.BUSY",
        "0.5",
        "acw.seconds",
        "fixed(3)",
        "patience.seconds",
        "fixed(20)");
  }

  private static List<Integer> everySecond(int from, int till) {
    return IntStream.iterate(from, n -> n <= till, n -> n + 2).boxed().toList();
  }

  private static CampaignGroup second(SessionWorld world) {
    return world.configuration().campaignGroup(SECOND).orElseThrow();
  }

  private static AbandonmentLedger ledger(SessionWorld world) {
    return world.status().abandonment();
  }

  private static AbandonmentLedger secondLedger(SessionWorld world) {
    return world.sessions.status(second(world)).join().abandonment();
  }

  private static void loadBoth(SessionWorld world) {
    world.load();
    world.commands().load(second(world), Optional.empty()).join();
  }

  /** The campaign's highest share of lost calls at any moment, from the hundredth answer on. */
  private static double worst(SessionWorld world) {
    long answered = 0;
    long lost = 0;
    double worst = 0;
    for (Map<String, Object> call :
        world.rows(
            "SELECT CASE WHEN abandoned IS NOT NULL OR agent_answered - cpd_completed > 2000"
                + " THEN 1 ELSE 0 END FROM ocs_call_attempt"
                + " WHERE COALESCE(abandoned, agent_answered) IS NOT NULL"
                + " ORDER BY COALESCE(abandoned, agent_answered)")) {
      answered++;
      lost += ((Number) call.values().iterator().next()).longValue();
      if (answered >= ENOUGH_ANSWERS) {
        worst = Math.max(worst, (double) lost / answered);
      }
    }
    return worst;
  }

  /** Both find the same to lose when they are loaded, and dial for a quarter of an hour. */
  private static double worst(Duration refresh) {
    try (SessionWorld world = world(40, refresh)) {
      PredictiveBudgetTest.reached(world, 1700);
      world.addMany(2600);
      loadBoth(world);
      world.start(PREDICTIVE);
      world.commands().startDialing(second(world), Optional.of(PREDICTIVE)).join();
      world.advance(Duration.ofMinutes(15));
      return worst(world);
    }
  }

  @Test
  void shouldKeepTheCapTogetherAtEachMoment() {
    assertThat(worst(NEVER)).as("each for itself").isGreaterThan(CAP);
    assertThat(worst(REFRESH)).isLessThanOrEqualTo(CAP);
  }

  /** An attempt of the second group, or an open one, that no session of this world made. */
  private static void attempt(SessionWorld world, String guid, Duration ago, boolean open) {
    long begun = world.time.clock().instant().minus(ago).toEpochMilli();
    world.execute(
        ("INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid,"
                + " campaign_group_dbid, list_dbid, list_table, record_id, chain_id,"
                + " record_handle, phone, attempt_number, begun_at, ended_at, cpd_completed,"
                + " abandoned) VALUES ('%s', 102, 139, 116, 1, 'customers', 9, 9, 9, '1', 1, %d,"
                + " %s)")
            .formatted(
                guid,
                begun,
                open
                    ? "NULL, NULL, NULL"
                    : "%d, %d, %d".formatted(begun + 9000, begun + 7000, begun + 9000)));
  }

  @Test
  void shouldCountEachCallOfOthersOnceHoweverOftenItAsks() {
    try (SessionWorld world = world(2, REFRESH)) {
      attempt(world, "a", Duration.ofDays(3), false);
      loadBoth(world);
      assertThat(ledger(world).spent()).isEqualTo(1);
      attempt(world, "b", Duration.ofSeconds(20), false);
      world.advance(REFRESH.plusSeconds(1));
      assertThat(ledger(world).spent()).isEqualTo(2);
      world.advance(Duration.ofMinutes(40));
      assertThat(ledger(world).spent()).isEqualTo(2);
      assertThat(ledger(world).answered()).isEqualTo(2);
      assertThat(secondLedger(world).spent()).as("another server's, of its own group").isEqualTo(2);
    }
  }

  /**
   * @param ago hours; what has been open for days is asked for less often
   */
  @ParameterizedTest
  @CsvSource({"0, 31", "480, 600"})
  void shouldCountCallsThatAreWrittenBackLongAfterTheyBegan(int ago, int seconds) {
    try (SessionWorld world = world(2, REFRESH)) {
      attempt(world, "a", Duration.ofHours(ago), true);
      loadBoth(world);
      world.advance(Duration.ofHours(5));
      assertThat(ledger(world).answered()).isZero();
      world.execute("UPDATE ocs_call_attempt SET abandoned = begun_at, ended_at = begun_at + 1");
      world.advance(Duration.ofSeconds(seconds));
      assertThat(ledger(world).spent()).isEqualTo(1);
    }
  }

  @Test
  void shouldCountItsOwnCallsOnceWhileItDialsAndWhenItIsLoadedAgain() {
    try (SessionWorld world = world(4, REFRESH)) {
      world.addMany(60);
      loadBoth(world);
      world.start();
      world.commands().startDialing(second(world), Optional.empty()).join();
      world.advance(Duration.ofHours(1));
      long reached =
          world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE agent_answered IS NOT NULL");
      assertThat(reached).isGreaterThan(20);
      assertThat(ledger(world).answered()).isEqualTo(reached);
      assertThat(secondLedger(world).answered()).isEqualTo(reached);
      world.unload();
      world.advance(Duration.ofMinutes(1));
      world.load();
      world.advance(Duration.ofMinutes(2));
      assertThat(ledger(world).answered()).isEqualTo(reached);
    }
  }
}
