package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent.ModeChanged;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;

/** Sessions that go over to another dial mode. */
class DialModeSessionTest {
  private final SessionWorld world = new SessionWorld("ring.seconds", "fixed(20)");

  @AfterEach
  void close() {
    world.close();
  }

  private CommandOutcome change(DialMode mode, int goal) {
    return world
        .commands()
        .changeMode(world.group(), new DialParameters(mode, OptimizeBy.OVERDIAL_RATE, goal))
        .join();
  }

  private static CampaignError errorOf(CommandOutcome outcome) {
    return ((CommandOutcome.Refused) outcome).error();
  }

  @Test
  @Manual("CampaignModeChanged: the mode changes from Progressive to Predictive or vice-versa")
  void shouldDialInTheOtherModeWhenItChangesWhileTheCampaignRuns() {
    world.load();
    world.start();
    assertThat(change(DialMode.PREDICTIVE, 5).session().parameters())
        .isEqualTo(new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 5));
    world.addMany(10);
    world.advance(Duration.ofSeconds(10));
    assertThat(world.dialed()).hasSize(3);
    change(DialMode.PROGRESSIVE, 5);
    assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PROGRESSIVE);
    assertThat(AgentEvents.of(world, ModeChanged.class))
        .extracting(event -> event.parameters().mode())
        .containsExactly(DialMode.PREDICTIVE, DialMode.PROGRESSIVE);
    assertThat(AgentEvents.of(world, ModeChanged.class).get(0).agents())
        .containsExactlyInAnyOrder("agent1", "agent2", "agent3");
  }

  @Test
  void shouldTellOfNoOtherModeWhenTheGoalAloneChanges() {
    world.load();
    world.start(new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3));
    assertThat(change(DialMode.PREDICTIVE, 7)).isInstanceOf(CommandOutcome.Done.class);
    assertThat(world.status().parameters().optimizeGoal()).isEqualTo(7);
    assertThat(AgentEvents.of(world, ModeChanged.class)).isEmpty();
  }

  @Test
  @Manual("GSW_CM_AttrError 4: Requested campaign not loaded")
  void shouldRefuseAModeWhenTheCampaignIsNotLoaded() {
    assertThat(errorOf(change(DialMode.PREDICTIVE, 3)))
        .isEqualTo(CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED);
  }

  @Test
  @Manual("GSW_CM_AttrError 11: Invalid mode is requested for running campaign")
  void shouldGoOverToPreviewOnlyWhileTheCampaignDoesNotRun() {
    world.load();
    world.start();
    assertThat(errorOf(change(DialMode.PREVIEW, 3)))
        .isEqualTo(CampaignError.CM_ERROR_INVALID_CAMPAIGN_MODE);
    world.stop();
    world.start(new DialParameters(DialMode.PREVIEW, OptimizeBy.OVERDIAL_RATE, 3));
    assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PREVIEW);
  }

  @ParameterizedTest
  @EnumSource(
      value = DialMode.class,
      names = {"PREVIEW", "PUSH_PREVIEW", "PREDICTIVE_WITH_SEIZING", "POWER_GVP"})
  void shouldKeepItsModeWhenTheOtherIsOfAnotherKind(DialMode mode) {
    world.load();
    world.start();
    assertThat(change(mode, 3)).isInstanceOf(CommandOutcome.Refused.class);
    assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PROGRESSIVE);
    assertThat(AgentEvents.of(world, ModeChanged.class)).isEmpty();
  }
}
