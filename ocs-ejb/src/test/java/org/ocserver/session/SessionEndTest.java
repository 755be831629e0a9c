package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionStatus;

/** How a campaign is launched, staged, completed, and ended by force or by itself. */
class SessionEndTest {
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final DialParameters PROGRESSIVE =
      new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.BUSY_FACTOR, 80);

  private static SessionWorld worldWithOption(String option, String... settings) {
    UnaryOperator<String> configuration =
        text ->
            text.replace(
                "connections: [102]", "connections: [102], options: {OCServer: {" + option + "}}");
    return new SessionWorld(SessionWorld.MORNING, configuration, store -> store, settings);
  }

  private static void assertRefused(CommandOutcome outcome, CampaignError error) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CommandOutcome.Refused.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  private static List<SessionStatus> statuses(SessionWorld world) {
    return world.events.stream()
        .filter(SessionEvent.StatusChanged.class::isInstance)
        .map(event -> ((SessionEvent.StatusChanged) event).to())
        .toList();
  }

  private static long withStatus(SessionWorld world, RecordStatus status) {
    return world.count(
        "SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = " + status.value());
  }

  @Test
  @Manual("GSW_AUTO_COMPLETION 1: stop and unload when all records are depleted")
  void shouldStopAndUnloadWhenNothingIsLeftToDial() {
    try (SessionWorld world = new SessionWorld()) {
      world.addMany(5);
      world.load();
      world.start(
          new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.BUSY_FACTOR, 80, Optional.of(true)));
      world.advance(LONG);
      assertThat(world.dialed()).hasSize(5);
      assertThat(statuses(world))
          .containsExactly(
              SessionStatus.ACTIVE,
              SessionStatus.RUNNING,
              SessionStatus.ACTIVE,
              SessionStatus.WAITING_UNLOAD,
              SessionStatus.UNLOAD_IN_PROGRESS,
              SessionStatus.NOT_LOADED);
    }
  }

  @Test
  @Manual("GSW_AUTO_COMPLETION 0: the functionality is disabled")
  void shouldGoOnWhenAutoCompletionIsTakenBack() {
    try (SessionWorld world = worldWithOption("campaigngroup-auto-complete: true")) {
      world.load();
      world.start(
          new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.BUSY_FACTOR, 80, Optional.of(false)));
      world.advance(LONG);
      assertThat(world.status().status()).isEqualTo(SessionStatus.RUNNING);
    }
  }

  @Test
  void shouldNotCompleteWhenARecordWaitsForItsHours() {
    Instant evening = Instant.parse("2026-11-24T18:00:00Z");
    UnaryOperator<String> configuration =
        text ->
            text.replace(
                "connections: [102]",
                "connections: [102], options: {OCServer: {campaigngroup-auto-complete: true}}");
    try (SessionWorld world = new SessionWorld(evening, configuration, store -> store)) {
      world.add("100");
      world.load();
      world.start();
      world.advance(LONG);
      assertThat(world.status().status()).isEqualTo(SessionStatus.RUNNING);
      world.advance(Duration.ofHours(14));
      assertThat(world.dialed()).containsExactly("100");
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    }
  }

  @Test
  void shouldEndAtOnceAndMarkStaleWhatIsAtWorkWhenUnloadedByForce() {
    try (SessionWorld world = new SessionWorld("ring.seconds", "fixed(10)")) {
      world.addMany(50);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(3));
      int dialed = world.dialed().size();
      assertThat(dialed).isPositive();

      assertThat(world.commands().forceUnload(world.group()).join())
          .isInstanceOf(CommandOutcome.Done.class);
      world.advance(Duration.ofSeconds(1));

      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      assertThat(withStatus(world, RecordStatus.STALE)).isEqualTo(dialed);
      assertThat(withStatus(world, RecordStatus.READY)).isEqualTo(50 - dialed);
      assertThat(
              world.count(
                  "SELECT COUNT(*) FROM \"customers\" WHERE \"call_result\" = "
                      + CallResult.STALE.value()))
          .isEqualTo(dialed);
      world.advance(LONG);
      assertThat(world.dialed()).hasSize(dialed);
      assertThat(world.load()).isInstanceOf(CommandOutcome.Done.class);
    }
  }

  @Test
  void shouldEndByForceWhenAnUnloadWaitsForADesktop() {
    try (SessionWorld world =
        worldWithOption("record_processed: true", "talk.seconds", "fixed(5)")) {
      world.addMany(1);
      world.load();
      world.start();
      world.advance(Duration.ofMinutes(1));
      world.unload();
      world.advance(Duration.ofMinutes(1));
      assertThat(world.status().status()).isEqualTo(SessionStatus.WAITING_UNLOAD);
      assertThat(world.commands().forceUnload(world.group()).join())
          .isInstanceOf(CommandOutcome.Done.class);
      world.advance(Duration.ofSeconds(1));
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      assertThat(withStatus(world, RecordStatus.STALE)).isEqualTo(1);
    }
  }

  @Test
  void shouldMarkAChainStaleWhenTheDatabaseRefusesItAndItIsUnloadedByForce() {
    try (SessionWorld world = new SessionWorld()) {
      int poison = world.add("100");
      world.addMany(20);
      world.load();
      world.execute(
          "ALTER TABLE \"customers\" ADD CONSTRAINT poison CHECK (\"record_id\" <> "
              + poison
              + " OR \"record_status\" IN (1, 2, 4))");
      world.start();
      world.advance(Duration.ofMinutes(5));
      world.unload();
      world.advance(Duration.ofMinutes(5));
      assertThat(world.status().status()).isEqualTo(SessionStatus.UNLOAD_IN_PROGRESS);
      world.commands().forceUnload(world.group()).join();
      world.advance(Duration.ofMinutes(5));
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      assertThat(world.record(poison))
          .containsEntry("record_status", RecordStatus.STALE.value())
          .containsEntry("attempt", 1);
    }
  }

  @Test
  void shouldStopAndUnloadAndFinishCallsWhenCompleted() {
    try (SessionWorld world = new SessionWorld()) {
      world.addMany(50);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(20));
      int dialed = world.dialed().size();
      world.commands().complete(world.group()).join();
      world.advance(LONG);
      assertThat(world.dialed()).hasSize(dialed);
      assertThat(withStatus(world, RecordStatus.UPDATED)).isEqualTo(dialed);
      assertThat(statuses(world)).endsWith(SessionStatus.NOT_LOADED).hasSize(6);
    }
  }

  @Test
  void shouldAnswerWithAFullBufferAndDialNothingWhenStaged() {
    try (SessionWorld world = new SessionWorld()) {
      world.addMany(50);
      CommandOutcome staged = world.commands().stage(world.group(), Optional.empty()).join();
      assertThat(staged.session().status()).isEqualTo(SessionStatus.ACTIVE);
      assertThat(staged.session().buffered()).isPositive();
      world.advance(LONG);
      assertThat(world.dialed()).isEmpty();
      assertRefused(
          world.commands().stage(world.group(), Optional.empty()).join(),
          CampaignError.CM_ERROR_CAMPAIGN_ALREADY_LOADED);
    }
  }

  @Test
  void shouldLoadAndDialWhenLaunchedAndDoNeitherWhenTheModeIsNotAvailable() {
    try (SessionWorld world = new SessionWorld()) {
      world.addMany(5);
      assertRefused(
          world
              .commands()
              .launch(
                  world.group(), new DialParameters(DialMode.POWER_GVP, OptimizeBy.BUSY_FACTOR, 80))
              .join(),
          CampaignError.CM_ERROR_INVALID_PARAMETER);
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      world.commands().launch(world.group(), PROGRESSIVE).join();
      assertThat(world.status().status()).isEqualTo(SessionStatus.RUNNING);
      world.advance(LONG);
      assertThat(world.dialed()).hasSize(5);
      assertRefused(
          world.commands().launch(world.group(), PROGRESSIVE).join(),
          CampaignError.CM_ERROR_CAMPAIGN_ALREADY_LOADED);
    }
  }

  @Test
  @Manual("Enumeration Values for GSW_CM_AttrError: 15, the dial mode is not licensed")
  void shouldRefuseADialModeThatIsNotLicensed() {
    try (SessionWorld world = worldWithOption("licensed_dial_modes: 'progressive, preview'")) {
      DialParameters predictive =
          new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3);
      assertRefused(
          world.commands().launch(world.group(), predictive).join(),
          CampaignError.CM_ERROR_LICENSE_VIOLATION);
      world.load();
      assertRefused(world.start(predictive), CampaignError.CM_ERROR_LICENSE_VIOLATION);
      assertThat(world.start(PROGRESSIVE)).isInstanceOf(CommandOutcome.Done.class);
      assertRefused(
          world.commands().changeMode(world.group(), predictive).join(),
          CampaignError.CM_ERROR_LICENSE_VIOLATION);
      assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PROGRESSIVE);
    }
  }

  @Test
  void shouldRefuseForceCompleteAndModeWhenNotLoaded() {
    try (SessionWorld world = new SessionWorld()) {
      assertRefused(
          world.commands().forceUnload(world.group()).join(),
          CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED);
      assertRefused(
          world.commands().complete(world.group()).join(),
          CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED);
      assertRefused(
          world.commands().changeMode(world.group(), PROGRESSIVE).join(),
          CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED);
    }
  }

  @Test
  @Manual("Enumeration Values for GSW_CM_AttrError: 6, parameters of a campaign not started")
  void shouldRefuseAnotherModeWhenItDoesNotDial() {
    try (SessionWorld world = new SessionWorld()) {
      world.load();
      assertRefused(
          world.commands().changeMode(world.group(), PROGRESSIVE).join(),
          CampaignError.CM_ERROR_CAMPAIGN_NOT_STARTED);
    }
  }
}
