package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;

/** Calls that test the detection of answering machines. */
class FeedbackSessionTest {
  private static SessionWorld world(int rate) {
    SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                    "lists: [{listDbid: 1}]",
                    "options: {default: {call-result-feedback-rate: \"%d\"}}, lists: [{listDbid: 1}]"
                        .formatted(rate)),
            store -> store,
            "customer.suffix.9",
            "ANSWERING_MACHINE",
            "talk.seconds",
            "fixed(20)");
    return world;
  }

  private static List<AgentCall> answered(SessionWorld world) {
    return world.events.stream()
        .filter(AgentCall.class::isInstance)
        .map(AgentCall.class::cast)
        .filter(call -> call.stage() == AgentCallStage.ESTABLISHED)
        .toList();
  }

  @Test
  @Manual("GSW_CALL_RESULT_FEEDBACK: the call reaches an agent even if a machine was detected")
  void shouldGiveTheMachineToAnAgentWhoTellsTheResult() {
    try (SessionWorld world = world(100)) {
      int id = world.add("5550009");
      world.load();
      world.start();
      world.advance(Duration.ofMinutes(5));
      AgentCall call = answered(world).get(0);
      assertThat(call.userData().get("GSW_CALL_RESULT_FEEDBACK")).contains(1);
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
      int handle = (int) call.userData().integer("GSW_RECORD_HANDLE").orElseThrow();
      new DeskWork(world, call.agentLogin(), handle).process(CallResult.ANSWER, AfterChange.DONE);
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.ANSWER.value());
    }
  }

  @Test
  void shouldTestEveryFourthCallAtARateOfTwentyFive() {
    try (SessionWorld world = world(25)) {
      for (int i = 0; i < 12; i++) {
        world.add("55500%02d9".formatted(i));
      }
      world.load();
      world.start();
      world.advance(Duration.ofMinutes(20));
      assertThat(world.dialed()).hasSize(12);
      assertThat(answered(world)).hasSize(3);
    }
  }
}
