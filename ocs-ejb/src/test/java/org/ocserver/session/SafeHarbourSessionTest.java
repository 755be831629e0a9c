package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.DialMode;
import org.ocserver.telephony.TelephonyEvent.Abandoned;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.Queued;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.TreatmentApplied;

/** What a person hears for whom no agent is there in time. */
class SafeHarbourSessionTest {
  private static final String MESSAGE = "safe-harbour-message: sorry";

  /** The agent's call, which begins while the customer's phone rings. */
  private static void takeTheAgent(ModeWorld modes) {
    modes.advance(5);
    modes.world.phone.callIn();
  }

  private static ModeWorld oneAgent(String options, String... more) {
    String[] settings = new String[more.length + 4];
    System.arraycopy(more, 0, settings, 4, more.length);
    settings[0] = "agents";
    settings[1] = "1";
    settings[2] = "message.seconds";
    settings[3] = "fixed(6)";
    return ModeWorld.queued(options, settings);
  }

  private static Instant answeredAt(ModeWorld modes) {
    return modes.heard(Established.class).stream()
        .filter(event -> event.dn().equals(ModeWorld.TRUNKS))
        .findFirst()
        .orElseThrow()
        .at();
  }

  private static long abandonedAttempts(ModeWorld modes) {
    return modes.world.count(
        "SELECT COUNT(*) FROM ocs_call_attempt WHERE abandoned IS NOT NULL AND call_result = 21");
  }

  @Test
  @Manual("GSW_ABANDONED: when a call was abandoned")
  void shouldPlayTheMessageWithinTwoSecondsAndCountTheCallAsAbandoned() {
    try (ModeWorld modes = oneAgent(MESSAGE)) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE);
      takeTheAgent(modes);
      modes.advance(9);
      TreatmentApplied played = modes.heard(TreatmentApplied.class).get(0);
      assertThat(played.treatment()).isEqualTo("PlayAnnouncement");
      assertThat(Duration.between(answeredAt(modes), played.at()))
          .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(2));
      assertThat(modes.heard(Released.class)).as("the message is heard out").isEmpty();
      modes.advance(6);
      assertThat(modes.heard(Released.class)).hasSize(1);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.ABANDONED.value());
      assertThat(modes.world.status().lost()).isEqualTo(1);
      assertThat(modes.world.status().abandonment().spent()).isEqualTo(1);
      modes.advance(20);
      modes.closeBooks(1, false);
      assertThat(abandonedAttempts(modes)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 4000})
  void shouldWaitForAnAgentAsLongAsIsSaid(int millis) {
    try (ModeWorld modes = oneAgent(MESSAGE + ", safe-harbour-after: \"" + millis + "\"")) {
      modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE);
      takeTheAgent(modes);
      modes.advance(12);
      assertThat(
              Duration.between(answeredAt(modes), modes.heard(TreatmentApplied.class).get(0).at()))
          .isBetween(
              Duration.ofMillis(Math.max(0, millis - 500)),
              Duration.ofMillis(Math.max(250, millis)));
    }
  }

  @Test
  void shouldPlayNothingWhenThereIsNoMessage() {
    try (ModeWorld modes = oneAgent("call_wait_in_queue_timeout: \"5\"")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE);
      takeTheAgent(modes);
      modes.advance(20);
      assertThat(modes.heard(TreatmentApplied.class)).isEmpty();
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.DROPPED.value());
    }
  }

  @Test
  void shouldPlayNothingToWhomAnAgentIsRungFor() {
    try (ModeWorld modes = oneAgent(MESSAGE, "answer.seconds", "fixed(6)")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE);
      modes.advance(25);
      assertThat(modes.heard(TreatmentApplied.class)).isEmpty();
      assertThat(modes.talks()).hasSize(1);
      modes.closeBooks(1, false);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.ANSWER.value());
    }
  }

  @Test
  void shouldLetThePersonWaitWhenTheSwitchDoesNotPlayIt() {
    try (ModeWorld modes =
        oneAgent(MESSAGE, "talk.seconds", "fixed(8)", "acw.seconds", "fixed(1)")) {
      int id = modes.world.add("5550001");
      modes.world.requests.refuse(FaultySwitch.Request.TREAT, 1000);
      modes.run(DialMode.PROGRESSIVE);
      takeTheAgent(modes);
      modes.advance(40);
      assertThat(modes.heard(Queued.class)).isNotEmpty();
      modes.closeBooks(1, false);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.ANSWER.value());
      assertThat(modes.world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE abandoned IS NULL"))
          .isEqualTo(1);
    }
  }

  @Test
  void shouldCountThePersonOnceWhoHangsUpWhileHeListens() {
    try (ModeWorld modes =
        ModeWorld.direct(
            MESSAGE,
            "agents",
            "1",
            "message.seconds",
            "fixed(60)",
            "patience.seconds",
            "fixed(8)",
            "acw.seconds",
            "fixed(60)")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(4);
      new AgentEvents(modes.world, "agent1", "7001").logOut();
      modes.advance(30);
      assertThat(modes.heard(TreatmentApplied.class)).hasSize(1);
      assertThat(modes.heard(Abandoned.class)).hasSize(1);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.ABANDONED.value());
      assertThat(modes.world.status().lost()).isEqualTo(1);
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldDropThePersonWhomNoQueueHoldsWhenTheSwitchDoesNotPlayIt() {
    try (ModeWorld modes = ModeWorld.direct(MESSAGE, "agents", "1", "acw.seconds", "fixed(60)")) {
      int id = modes.world.add("5550001");
      modes.world.requests.refuse(FaultySwitch.Request.TREAT, 1);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(4);
      new AgentEvents(modes.world, "agent1", "7001").logOut();
      modes.advance(20);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.DROPPED.value());
      modes.closeBooks(1, false);
    }
  }
}
