package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TelephonyEvent;

/** Agents who tell when they will be ready. */
class ReadyTimeSessionTest {
  private static final DialParameters PREDICTIVE =
      new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3);

  private static SessionWorld world(String... settings) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace(
                "lists: [{listDbid: 1}]",
                "options: {default: {history_length: \"10\"}}, lists: [{listDbid: 1}]"),
        store -> store,
        settings);
  }

  private static RecordOutcome announce(SessionWorld world, DeskWork desk, int seconds) {
    return world
        .sessions
        .askAboutRecord(
            reply ->
                new SessionMessage.AnnounceReady(
                    desk.handle(), Optional.of(desk.agentLogin()), seconds, reply))
        .join();
  }

  @Test
  @Manual("ReadyTime: error 120 if it is submitted more than once for the same record handle")
  @Manual("ReadyTime: error 112 if the record handle is invalid")
  void shouldTakeOneAnnouncementOfEachRecordWhenTheModeIsPredictive() {
    try (SessionWorld world = world("talk.seconds", "fixed(60)")) {
      world.add("100");
      world.load();
      world.start(PREDICTIVE);
      DeskWork desk = DeskWork.awaitCall(world);
      assertThat(announce(world, desk, 5))
          .isInstanceOfSatisfying(
              RecordOutcome.Accepted.class,
              done -> assertThat(done.record().handle()).isEqualTo(desk.handle()));
      assertThat(announce(world, desk, 5)).isInstanceOf(RecordOutcome.AnnouncedBefore.class);
      assertThat(announce(world, new DeskWork(world, "another", desk.handle()), 5))
          .isInstanceOf(RecordOutcome.NotFound.class);
      assertThat(announce(world, new DeskWork(world, desk.agentLogin(), 999), 5))
          .isInstanceOf(RecordOutcome.NotFound.class);
      world.advance(Duration.ofMinutes(5));
      assertThat(announce(world, desk, 5)).isInstanceOf(RecordOutcome.NotFound.class);
    }
  }

  @Test
  @Manual("ReadyTime: error 101 if the dialing mode is not predictive")
  void shouldRefuseTheAnnouncementWhenTheModeIsProgressive() {
    try (SessionWorld world = world("talk.seconds", "fixed(60)")) {
      world.add("100");
      world.load();
      world.start();
      assertThat(announce(world, DeskWork.awaitCall(world), 5))
          .isEqualTo(new RecordOutcome.NotPredictive(DialMode.PROGRESSIVE));
    }
  }

  @Test
  @Manual("ReadyTime: used in the predictive algorithm for calls to be placed next")
  void shouldDialAheadWhenTheAgentTellsThatHeWillBeReadyByTheAnswer() {
    assertThat(dialsBeforeReady(Optional.of(10))).isPositive();
    assertThat(dialsBeforeReady(Optional.empty())).isZero();
  }

  /** Dials between the end of a call and the moment at which its agent, the only one, is ready. */
  private static long dialsBeforeReady(Optional<Integer> announced) {
    try (SessionWorld world =
        world(
            "agents", "1",
            "ring.seconds", "fixed(8)",
            "answer.seconds", "fixed(1)",
            "talk.seconds", "fixed(20)",
            "acw.seconds", "fixed(10)")) {
      world.addMany(100);
      world.load();
      world.start(PREDICTIVE);
      world.advance(Duration.ofMinutes(10));
      long released = released(world).size();
      while (released(world).size() == released) {
        world.advance(Duration.ofMillis(250));
      }
      Instant from = world.time.clock().instant();
      DeskWork desk = DeskWork.awaitCall(world);
      announced.ifPresent(
          seconds ->
              assertThat(announce(world, desk, seconds))
                  .isInstanceOf(RecordOutcome.Accepted.class));
      world.advance(Duration.ofSeconds(9));
      return world.telephony.stream()
          .filter(TelephonyEvent.Dialing.class::isInstance)
          .filter(event -> event.at().isAfter(from))
          .count();
    }
  }

  private static List<SessionEvent.AgentCall> released(SessionWorld world) {
    return AgentEvents.of(world, SessionEvent.AgentCall.class).stream()
        .filter(call -> call.stage() == SessionEvent.AgentCallStage.RELEASED)
        .toList();
  }
}
