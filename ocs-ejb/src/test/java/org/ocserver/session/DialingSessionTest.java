package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;

class DialingSessionTest {
  private static final Duration LONG = Duration.ofMinutes(30);

  @Test
  void shouldDialEveryRecordOnceAndCountThemUpWhenTheListIsWorkedOff() {
    try (SessionWorld world =
        new SessionWorld(
            "outcome.ANSWER",
            "0.4",
            "outcome.BUSY",
            "0.2",
            "outcome.NO_ANSWER",
            "0.2",
            "outcome.ANSWERING_MACHINE",
            "0.2")) {
      world.addMany(200);
      world.load();
      world.start();
      world.advance(Duration.ofHours(2));

      assertThat(world.dialed()).hasSize(200).doesNotHaveDuplicates();
      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3"))
          .isEqualTo(200);
      assertThat(world.count("SELECT SUM(\"attempt\") FROM \"customers\"")).isEqualTo(200);
      assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
          .isZero();
      assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE dialed")).isEqualTo(200);
      assertThat(world.status().results().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(200);
    }
  }

  @Test
  @Manual("Call Result Types: each result is stored in the calling list")
  void shouldStoreTheResultWhenTheSwitchTellsIt() {
    Map<String, CallResult> results =
        Map.of(
            "BUSY", CallResult.BUSY,
            "NO_ANSWER", CallResult.NO_ANSWER,
            "ANSWERING_MACHINE", CallResult.ANSWERING_MACHINE_DETECTED,
            "FAX", CallResult.FAX_DETECTED,
            "SILENCE", CallResult.SILENCE,
            "SIT_INVALID_NUMBER", CallResult.SIT_INVALID_NUM,
            "GENERAL_ERROR", CallResult.GENERAL_ERROR,
            "ANSWER", CallResult.ANSWER);
    results.forEach(
        (outcome, expected) -> {
          try (SessionWorld world = new SessionWorld("customer.suffix.7", outcome)) {
            int id = world.add("5550007");
            world.load();
            world.start();
            world.advance(LONG);
            assertThat(world.record(id))
                .containsEntry("call_result", expected.value())
                .containsEntry("record_status", RecordStatus.UPDATED.value())
                .containsEntry("attempt", 1)
                .containsEntry("campaign_id", 139);
          }
        });
  }

  @Test
  @Manual(
      "Submitting DoNotCall Requests: a record on the list is not dialed; its type becomes NoCall")
  void shouldNotDialAndMarkNoCallWhenTheNumberIsOnTheDoNotCallList() {
    try (SessionWorld world = new SessionWorld()) {
      int forbidden = world.add("(415) 555-0001");
      int allowed = world.add("4155550002");
      world.forbid("415-5550001");
      world.load();
      world.start();
      world.advance(LONG);

      assertThat(world.dialed()).containsExactly("4155550002");
      assertThat(world.record(forbidden))
          .containsEntry("record_type", RecordType.NO_CALL.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.DO_NOT_CALL.value())
          .containsEntry("attempt", 0);
      assertThat(world.record(allowed)).containsEntry("attempt", 1);
    }
  }

  @Test
  void shouldDialTheNextNumberOfTheChainWhenTheFirstIsOnTheDoNotCallList() {
    try (SessionWorld world = new SessionWorld()) {
      int first = world.add(1, 0, "100", 0, 86400, 122);
      int second = world.add(1, 1, "200", 0, 86400, 122);
      world.forbid("100");
      world.load();
      world.start();
      world.advance(LONG);

      assertThat(world.dialed()).containsExactly("200");
      assertThat(world.record(first)).containsEntry("record_type", RecordType.NO_CALL.value());
      assertThat(world.record(second))
          .containsEntry("record_type", RecordType.GENERAL.value())
          .containsEntry("call_result", CallResult.ANSWER.value());
    }
  }

  @Test
  @Manual("Mandatory fields: daily_from and daily_till in the record's time zone")
  void shouldDialOnlyWithinTheWindowWhenItOpensLater() {
    try (SessionWorld world =
        new SessionWorld(Instant.parse("2026-11-24T06:59:00Z"), text -> text, store -> store)) {
      int paris = world.add("100");
      int unknownZone = world.add(50, 0, "200", 0, 86400, 999);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(50));
      assertThat(world.dialed()).isEmpty();
      world.advance(Duration.ofMinutes(2));
      assertThat(world.dialed()).containsExactly("100");
      assertThat(world.record(paris)).containsEntry("attempt", 1);
      assertThat(world.record(unknownZone)).containsEntry("attempt", 0);
    }
  }

  @Test
  void shouldGiveBackBufferedChainsWhenTheWindowClosesBeforeTheirTurn() {
    try (SessionWorld world =
        new SessionWorld(
            Instant.parse("2026-11-24T16:58:00Z"),
            text -> text,
            store -> store,
            "talk.seconds",
            "fixed(100)")) {
      world.addMany(30);
      world.load();
      world.start();
      world.advance(Duration.ofHours(1));

      Instant closing = Instant.parse("2026-11-24T17:00:00Z");
      assertThat(world.telephony)
          .filteredOn(TelephonyEvent.Dialing.class::isInstance)
          .isNotEmpty()
          .allMatch(dial -> dial.at().isBefore(closing));
      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"))
          .isZero();
      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 1"))
          .isEqualTo(30 - world.dialed().size());
    }
  }

  @Test
  @Manual("Enumeration Values for GSW_CM_AttrError: 4, 5, 6, 7")
  void shouldRefuseAndChangeNothingWhenTheTransitionIsIllegal() {
    try (SessionWorld world = new SessionWorld()) {
      assertRefused(world.start(), CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED);
      assertRefused(world.stop(), CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED);
      assertRefused(world.unload(), CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED);
      assertThat(world.load()).isInstanceOf(CommandOutcome.Done.class);
      assertRefused(world.load(), CampaignError.CM_ERROR_CAMPAIGN_ALREADY_LOADED);
      assertRefused(world.stop(), CampaignError.CM_ERROR_CAMPAIGN_NOT_STARTED);
      assertRefused(
          world.start(new DialParameters(DialMode.POWER_GVP, OptimizeBy.OVERDIAL_RATE, 3)),
          CampaignError.CM_ERROR_INVALID_PARAMETER);
      assertThat(world.status().status()).isEqualTo(SessionStatus.ACTIVE);
      assertThat(world.start()).isInstanceOf(CommandOutcome.Done.class);
      assertRefused(world.start(), CampaignError.CM_ERROR_CAMPAIGN_ALREADY_STARTED);
      assertThat(world.status().status()).isEqualTo(SessionStatus.RUNNING);
    }
  }

  private static void assertRefused(CommandOutcome outcome, CampaignError error) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CommandOutcome.Refused.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  @Test
  void shouldFinishCallsAndGiveChainsBackWhenUnloadedWhileRunning() {
    try (SessionWorld world = new SessionWorld()) {
      world.addMany(100);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(20));
      world.unload();
      assertThat(world.status().status()).isEqualTo(SessionStatus.WAITING_UNLOAD);
      int dialed = world.dialed().size();
      world.advance(LONG);

      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      assertThat(world.dialed()).hasSize(dialed);
      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"))
          .isZero();
      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3"))
          .isEqualTo(dialed);
      assertThat(world.load()).isInstanceOf(CommandOutcome.Done.class);
    }
  }

  @Test
  void shouldDialNoMoreWhenStopped() {
    try (SessionWorld world = new SessionWorld()) {
      world.addMany(100);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(20));
      world.stop();
      int dialed = world.dialed().size();
      world.advance(LONG);
      assertThat(world.dialed()).hasSize(dialed);
      assertThat(world.status().calls()).isEmpty();
      world.start();
      world.advance(LONG);
      assertThat(world.dialed().size()).isGreaterThan(dialed);
    }
  }

  @Test
  void shouldNeverAbandonWhenProgressive() {
    try (SessionWorld world =
        new SessionWorld(
            "outcome.ANSWER", "0.5", "outcome.BUSY", "0.5", "patience.seconds", "fixed(30)")) {
      world.addMany(300);
      world.load();
      world.start();
      world.advance(Duration.ofHours(3));
      assertThat(world.dialed()).hasSize(300);
      assertThat(world.status().lost()).isZero();
    }
  }

  @Test
  void shouldKeepAgentsBusierThanProgressiveWhenPredictive() {
    double progressive = utilisation(DialMode.PROGRESSIVE);
    double predictive = utilisation(DialMode.PREDICTIVE);
    assertThat(predictive).isGreaterThan(progressive);
  }

  private static double utilisation(DialMode mode) {
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                    "connections: [102]",
                    "connections: [102], options: {OCServer: {predictive_max_overdial_rate: 20}}"),
            store -> store,
            "outcome.ANSWER",
            "0.3",
            "outcome.BUSY",
            "0.7",
            "patience.seconds",
            "fixed(60)")) {
      world.addMany(3000);
      world.load();
      world.start(new DialParameters(mode, OptimizeBy.OVERDIAL_RATE, 20));
      world.advance(Duration.ofMinutes(30));
      return world.phone.statistics().agentUtilisation();
    }
  }

  @Test
  @Manual("Call Result Types: Dropped when call_wait_in_queue_timeout expires")
  void shouldDropTheCallWhenNoAgentTakesItInTime() {
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text -> text,
            store -> store,
            "patience.seconds",
            "fixed(3600)",
            "agents",
            "2",
            "talk.seconds",
            "fixed(600)")) {
      world.addMany(3);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(1));
      world.phone.makePredictiveCall(
          1,
          new PredictiveCall(
              "9000", "777", Duration.ofSeconds(30), TKVList.empty(), TKVList.empty()));
      world.advance(Duration.ofMinutes(3));
      assertThat(world.status().results()).containsEntry(CallResult.DROPPED.value(), 1L);
      assertThat(world.status().lost()).isEqualTo(1);
    }
  }

  @Test
  void shouldCountTheCallAsAbandonedWhenTheCustomerHangsUpInTheQueue() {
    try (SessionWorld world =
        new SessionWorld(
            "patience.seconds", "fixed(2)", "agents", "1", "talk.seconds", "fixed(600)")) {
      world.addMany(2);
      world.load();
      world.start();
      world.phone.makePredictiveCall(
          1,
          new PredictiveCall(
              "9000", "777", Duration.ofSeconds(30), TKVList.empty(), TKVList.empty()));
      world.advance(Duration.ofMinutes(5));
      assertThat(world.status().answered())
          .isEqualTo(
              world.status().lost()
                  + world.status().results().getOrDefault(CallResult.ANSWER.value(), 0L)
                  + world.status().calls().values().stream().mapToInt(Integer::intValue).sum());
    }
  }

  @Test
  void shouldMarkStaleAndNotDialAgainWhenTheLinkIsLostDuringCalls() {
    try (SessionWorld world = new SessionWorld("ring.seconds", "fixed(10)")) {
      world.addMany(10);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(3));
      int dialed = world.dialed().size();
      assertThat(dialed).isEqualTo(3);
      world.phone.loseLink(Duration.ofSeconds(30));
      world.advance(Duration.ofSeconds(5));
      assertThat(
              world.count(
                  "SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 4 AND \"call_result\" = 46 AND \"attempt\" = 1"))
          .isEqualTo(3);
      world.advance(LONG);
      assertThat(world.dialed()).hasSize(10).doesNotHaveDuplicates();
    }
  }
}
