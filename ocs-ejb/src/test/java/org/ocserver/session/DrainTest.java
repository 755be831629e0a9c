package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.settings.SessionStatus;

/** The server is about to stop. */
class DrainTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static SessionWorld dialing() {
    SessionWorld world = new SessionWorld("agents", "5");
    world.addMany(60);
    world.load();
    world.start();
    for (int i = 0; i < 600 && world.dialed().size() < 8; i++) {
      world.advance(Duration.ofMillis(100));
    }
    assertThat(world.dialed()).hasSizeGreaterThanOrEqualTo(8);
    return world;
  }

  private static long withStatus(SessionWorld world, RecordStatus status) {
    return world.count(
        "SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = " + status.value());
  }

  @Test
  void shouldDialNobodyMoreLetCallsFinishAndGiveTheRestBackWhenTheServerIsToStop() {
    try (SessionWorld world = dialing()) {
      int dialed = world.dialed().size();

      CompletableFuture<Void> drained = world.sessions.drain(PATIENCE);
      assertThat(drained).isNotDone();
      world.advance(PATIENCE.minusSeconds(1));

      assertThat(drained).isDone();
      assertThat(world.dialed()).hasSize(dialed);
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      assertThat(withStatus(world, RecordStatus.STALE)).isZero();
      assertThat(withStatus(world, RecordStatus.RETRIEVED)).isZero();
      assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
          .isZero();
    }
  }

  @Test
  void shouldUnloadByForceWhatIsLeftWhenThePatienceIsOver() {
    try (SessionWorld world = dialing()) {
      CompletableFuture<Void> drained = world.sessions.drain(Duration.ofSeconds(1));
      world.advance(Duration.ofSeconds(3));

      assertThat(drained).isDone();
      assertThat(withStatus(world, RecordStatus.RETRIEVED)).isZero();
      assertThat(withStatus(world, RecordStatus.STALE)).isPositive();
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    }
  }

  @Test
  void shouldLoadNoCampaignMoreUntilTheStopIsCalledOff() {
    try (SessionWorld world = dialing()) {
      world.sessions.drain(PATIENCE);
      world.advance(PATIENCE);

      assertThat(world.load())
          .isInstanceOfSatisfying(
              CommandOutcome.Refused.class,
              refused -> assertThat(refused.detail()).contains("about to stop"));

      world.sessions.endDraining();

      assertThat(world.load()).isInstanceOf(CommandOutcome.Done.class);
    }
  }

  @Test
  void shouldBeDoneAtOnceWhenNothingIsLoaded() {
    try (SessionWorld world = new SessionWorld()) {
      assertThat(world.sessions.drain(PATIENCE)).isDone();
    }
  }
}
