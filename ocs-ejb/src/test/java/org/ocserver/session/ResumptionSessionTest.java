package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionOrder;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TelephonyEvent;

/** Sessions go on after a restart as they were told before. */
class ResumptionSessionTest {
  private static final DialParameters PREDICTIVE =
      new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 2);

  private final SessionWorld world = new SessionWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private SessionStatus status() {
    return world.status().status();
  }

  private void restart(boolean wanted) {
    world.crash();
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);
    world.events.clear();
    world.resume(wanted);
    world.advance(Duration.ofSeconds(1));
  }

  @Test
  void shouldDialAgainAsItWasToldLast() {
    world.addMany(30);
    world.load();
    world.start(PREDICTIVE);
    world.advance(Duration.ofSeconds(20));
    long before = world.count("SELECT COUNT(*) FROM ocs_call_attempt");

    restart(true);
    world.advance(Duration.ofMinutes(1));

    assertThat(status()).isEqualTo(SessionStatus.RUNNING);
    assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PREDICTIVE);
    assertThat(world.status().parameters().optimizeGoal()).isEqualTo(2);
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt")).isGreaterThan(before);
    assertThat(changes()).contains(SessionStatus.ACTIVE, SessionStatus.RUNNING);
  }

  @Test
  void shouldDialNobodyWhenItWasStoppedBefore() {
    world.addMany(5);
    world.load();
    world.start();
    world.advance(Duration.ofSeconds(3));
    world.stop();
    restart(true);
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);
  }

  @Test
  void shouldStayUnloadedWhenItWasUnloadedBefore() {
    world.load();
    world.unload();
    restart(true);
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);
    assertThat(world.count("SELECT COUNT(*) FROM ocs_session_order")).isZero();
  }

  @Test
  void shouldTellAgentsThatTheCampaignIsNotLoadedWhenItDoesNotGoOn() {
    world.load();
    world.start();
    restart(false);
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);
    assertThat(world.events)
        .filteredOn(SessionEvent.StatusChanged.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            SessionEvent.StatusChanged.class,
            change -> {
              assertThat(change.to()).isEqualTo(SessionStatus.NOT_LOADED);
              assertThat(change.agents()).containsExactlyInAnyOrder("agent1", "agent2", "agent3");
            });
    assertThat(world.count("SELECT COUNT(*) FROM ocs_session_order")).isZero();
  }

  @Test
  void shouldKeepWhoToldWhatAndWhen() {
    world.load();
    world.start(PREDICTIVE);
    world.commands().prioritize(world.group(), Map.of(RecordType.CAMPAIGN_CALLBACK, 9)).join();
    assertThat(world.orders().all())
        .singleElement()
        .isEqualTo(
            new SessionOrder(
                SessionWorld.GROUP,
                true,
                PREDICTIVE,
                Map.of(RecordType.CAMPAIGN_CALLBACK, 9),
                "test",
                world.time.clock().instant()));
  }

  @Test
  void shouldNotDialBeforeTheSwitchIsLinked() {
    world.addMany(5);
    world.load();
    world.start();
    world.advance(Duration.ofSeconds(2));
    world.crash();
    world.phone.disconnect();
    world.advance(Duration.ofMillis(10));
    world.telephony.clear();
    world.resume(true);
    world.advance(Duration.ofSeconds(5));
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
        .isZero();
    assertThat(world.telephony).noneMatch(TelephonyEvent.RequestFailed.class::isInstance);
  }

  @Test
  void shouldAnswerWhoeverToldItThoughTheDatabaseDoesNotKeepIt() {
    world.execute("ALTER TABLE ocs_session_order RENAME TO gone");
    assertThat(world.load()).isInstanceOf(CommandOutcome.Done.class);
    world.execute("ALTER TABLE gone RENAME TO ocs_session_order");
    world.advance(Duration.ofSeconds(5));
    assertThat(world.orders().all()).hasSize(1);
  }

  private List<SessionStatus> changes() {
    return world.events.stream()
        .filter(SessionEvent.StatusChanged.class::isInstance)
        .map(event -> ((SessionEvent.StatusChanged) event).to())
        .toList();
  }
}
