package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.pacing.AbandonmentFormula;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionStatus;

/** What a campaign may lose, and has lost, as its session tells it. */
class AbandonmentSessionTest {
  private static SessionWorld world(String options, String... settings) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace(
                "lists: [{listDbid: 1}]",
                "options: {default: {" + options + "}}, lists: [{listDbid: 1}]"),
        store -> store,
        settings);
  }

  private static AbandonmentLedger ledger(SessionWorld world) {
    return world.status().abandonment();
  }

  /** What a session counts while it is loaded is what the database says of it afterwards. */
  static void shouldTellTheSameOnceLoadedAgain(SessionWorld world) {
    AbandonmentLedger before = ledger(world);
    world.unload();
    world.advance(Duration.ofMinutes(5));
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    world.load();
    assertThat(ledger(world).answered()).isEqualTo(before.answered());
    assertThat(ledger(world).spent()).isEqualTo(before.spent());
  }

  private static DialParameters predictive() {
    return new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3);
  }

  @Test
  void shouldCountWhoHasAnAgentAndWhoHangsUp() {
    try (SessionWorld world =
        world(
            "history_length: \"1\", predictive_max_overdial_rate: \"100\"",
            "agents",
            "1",
            "patience.seconds",
            "fixed(6)",
            "talk.seconds",
            "fixed(60)")) {
      world.addMany(60);
      world.load();
      world.start(new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 100));
      world.advance(Duration.ofMinutes(20));
      SessionSnapshot session = world.status();
      AbandonmentLedger ledger = session.abandonment();
      long waiting =
          session.calls().getOrDefault(AttemptStage.QUEUED, 0)
              + session.calls().getOrDefault(AttemptStage.RINGING, 0);
      assertThat(session.lost()).isPositive();
      assertThat(ledger.answered()).isEqualTo(session.answered() - waiting);
      assertThat(ledger.spent())
          .as("those who hung up, and those who waited too long")
          .isGreaterThanOrEqualTo(session.lost());
      assertThat(ledger.cap()).isEqualTo(1);
    }
  }

  @Test
  void shouldKnowWhatWasLostBeforeItWasLoadedAndBeforeItDials() {
    try (SessionWorld world = new SessionWorld("patience.seconds", "fixed(1)")) {
      world.addMany(30);
      world.load();
      world.start(predictive());
      world.advance(Duration.ofMinutes(5));
      AbandonmentLedger before = ledger(world);
      assertThat(before.answered()).isPositive();
      world.unload();
      world.advance(Duration.ofMinutes(5));
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      world.load();
      assertThat(ledger(world).answered()).isGreaterThanOrEqualTo(before.answered());
      assertThat(ledger(world).spent()).isGreaterThanOrEqualTo(before.spent());
      assertThat(ledger(world).answered())
          .isEqualTo(
              world.count(
                  "SELECT COUNT(*) FROM ocs_call_attempt WHERE abandoned IS NOT NULL"
                      + " OR agent_answered IS NOT NULL"));
    }
  }

  @Test
  void shouldForgetTheDayBeforeByOfcomsFormula() {
    try (SessionWorld world = world("abandonment-formula: ofcom")) {
      long begun = SessionWorld.MORNING.minus(Duration.ofHours(23)).toEpochMilli();
      world.execute(
          ("INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid,"
                  + " campaign_group_dbid, list_dbid, list_table, record_id, chain_id,"
                  + " record_handle, phone, attempt_number, begun_at, ended_at, dialed,"
                  + " cpd_completed, abandoned) VALUES ('old', 101, 139, 115, 1, 'customers', 9, 9,"
                  + " 9, '1', 1, %d, %d, TRUE, %d, %d)")
              .formatted(begun, begun + 9000, begun + 7000, begun + 9000));
      world.load();
      assertThat(ledger(world).window()).isEqualTo(Duration.ofHours(24));
      assertThat(ledger(world).spent()).isEqualTo(1);
      world.advance(Duration.ofMinutes(70));
      assertThat(ledger(world).answered()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(AbandonmentFormula.class)
  void shouldKeepTheShareUnderTheCapByEachFormula(AbandonmentFormula formula) {
    String options =
        "abandonment-false-positives: \"10\", abandonment-formula: "
            + formula.name().toLowerCase(Locale.ROOT);
    try (SessionWorld world =
        world(
            options,
            "outcome.ANSWER",
            "0.3",
            "outcome.ANSWERING_MACHINE",
            "0.3",
            "outcome.BUSY",
            "0.4")) {
      world.addMany(700);
      world.load();
      world.start(predictive());
      for (int minutes = 0; minutes < 25; minutes += 5) {
        world.advance(Duration.ofMinutes(5));
        if (ledger(world).answered() >= 100) {
          assertThat(ledger(world).rate()).isLessThanOrEqualTo(0.03);
        }
      }
      AbandonmentLedger ledger = ledger(world);
      assertThat(ledger.answered()).isGreaterThan(80);
      assertThat(ledger.spent() > Math.floor(ledger.spent()))
          .as("people taken for machines count by Ofcom's formula only")
          .isEqualTo(formula == AbandonmentFormula.OFCOM);
    }
  }
}
