package org.ocserver.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;

/** A sequence's state machine when answers come late. */
class SequenceRunTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final DialParameters DIALING =
      new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.BUSY_FACTOR, 80);

  private final SequenceRun run =
      SequenceRun.loaded(
          new CampaignSequence(
              234,
              "",
              Optional.empty(),
              List.of(new SequenceItem(139, DIALING, StopConditions.NONE, Duration.ZERO))));

  private static SessionSnapshot session(SessionStatus status) {
    return new SessionSnapshot(
        new SessionIdentity(101, 139, 234, 115, 1, "Spring", "", "Spring@Sales", ""),
        status,
        DIALING,
        Map.of(),
        Map.of(),
        Map.of(),
        0,
        0,
        0,
        0,
        0,
        AbandonmentLedger.empty());
  }

  private ItemStep next(SessionStatus status) {
    ItemStep step = run.next(Optional.of(session(status)), NOON);
    return step == ItemStep.LOOK_AGAIN ? next(status) : step;
  }

  private void begin() {
    run.start(NOON);
    assertThat(run.next(NOON)).isEqualTo(ItemStep.LOOK_AGAIN);
    assertThat(next(SessionStatus.NOT_LOADED)).isEqualTo(ItemStep.LAUNCH);
  }

  private void done(ItemStep step, SessionStatus status) {
    run.on(step, new CommandOutcome.Done(session(status)), NOON);
  }

  @Test
  void shouldUnloadWhenThatWasAskedForWhileTheCampaignWasLaunched() {
    begin();
    assertThat(run.leave()).isTrue();
    done(ItemStep.LAUNCH, SessionStatus.RUNNING);
    assertThat(next(SessionStatus.RUNNING)).isEqualTo(ItemStep.COMPLETE);
    run.next(Optional.of(session(SessionStatus.NOT_LOADED)), NOON);
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void shouldStopWhenThatWasAskedForWhileTheCampaignWasLaunched() {
    begin();
    assertThat(run.stop()).isTrue();
    done(ItemStep.LAUNCH, SessionStatus.RUNNING);
    assertThat(next(SessionStatus.RUNNING)).isEqualTo(ItemStep.STOP);
    done(ItemStep.STOP, SessionStatus.ACTIVE);
    assertThat(next(SessionStatus.ACTIVE)).isEqualTo(ItemStep.REST);
  }
}
