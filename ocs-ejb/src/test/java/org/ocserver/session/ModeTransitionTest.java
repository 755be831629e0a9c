package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.campaign.DialMode.PREDICTIVE;
import static org.ocserver.campaign.DialMode.PREDICTIVE_WITH_SEIZING;
import static org.ocserver.campaign.DialMode.PROGRESSIVE;
import static org.ocserver.campaign.DialMode.PROGRESSIVE_WITH_SEIZING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.ModeChanged;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.CampaignError;

/** Every mode asked for in every mode, with calls at every stage. */
class ModeTransitionTest {
  private static final Map<DialMode, DialMode> MAY_BECOME =
      Map.of(
          PREDICTIVE, PROGRESSIVE,
          PROGRESSIVE, PREDICTIVE,
          PREDICTIVE_WITH_SEIZING, PROGRESSIVE_WITH_SEIZING,
          PROGRESSIVE_WITH_SEIZING, PREDICTIVE_WITH_SEIZING);

  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (DialMode from : DialMode.values()) {
      for (DialMode to : DialMode.values()) {
        pairs.add(Arguments.of(from, to));
      }
    }
    return pairs;
  }

  private static ModeWorld running(DialMode mode) {
    ModeWorld modes = ModeWorld.with(", transferDnDbid: 1, channels: 6", "");
    modes.world.addMany(20);
    modes.run(mode);
    return modes;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  @Manual("GSW_CM_AttrError 11: Invalid mode is requested for running campaign")
  @Manual("CampaignModeChanged: the mode changes from Progressive to Predictive or vice-versa")
  void shouldGoOverOrRefuseWhileTheCampaignRuns(DialMode from, DialMode to) {
    try (ModeWorld modes = running(from)) {
      modes.advance(6);
      CommandOutcome outcome = modes.change(to);
      boolean allowed = from == to || MAY_BECOME.get(from) == to;
      if (allowed) {
        assertThat(outcome).isInstanceOf(CommandOutcome.Done.class);
      } else {
        assertThat(((CommandOutcome.Refused) outcome).error())
            .isEqualTo(CampaignError.CM_ERROR_INVALID_CAMPAIGN_MODE);
      }
      assertThat(modes.world.status().parameters().mode()).isEqualTo(allowed ? to : from);
      assertThat(AgentEvents.of(modes.world, ModeChanged.class))
          .hasSize(allowed && from != to ? 1 : 0);
      modes.advance(60);
      modes.world.stop();
      modes.advance(60);
      previewsAreRejected(modes);
      modes.closeBooks(20, false);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void shouldDialInAnyModeAfterAStopWhileCallsOfTheFormerModeGoOn(DialMode from, DialMode to) {
    try (ModeWorld modes = running(from)) {
      modes.advance(9);
      modes.world.stop();
      assertThat(modes.start(to)).isInstanceOf(CommandOutcome.Done.class);
      modes.advance(60);
      modes.world.stop();
      modes.advance(60);
      previewsAreRejected(modes);
      modes.closeBooks(20, false);
    }
  }

  /** Agents give back what they have not called. */
  static void previewsAreRejected(ModeWorld modes) {
    AgentEvents.of(modes.world, SessionEvent.RecordPushed.class)
        .forEach(
            pushed ->
                modes.world.sessions.askAboutRecord(
                    reply ->
                        new SessionMessage.RejectRecord(
                            pushed.record().handle(),
                            java.util.Optional.of(pushed.agentLogin()),
                            reply)));
  }
}
