package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.telephony.TKVList;

/** Desktops that go on with their records when the server has come back. */
class LateReportSessionTest {
  private final SessionWorld world = new SessionWorld();
  private int handle;

  @BeforeEach
  void talkAndCrash() {
    world.add("100");
    world.load();
    world.start();
    world.awaitCalls(AgentCallStage.ESTABLISHED, 1);
    handle =
        (int)
            (long)
                world
                    .agentCalls(AgentCallStage.ESTABLISHED)
                    .get(0)
                    .userData()
                    .integer("GSW_RECORD_HANDLE")
                    .orElseThrow();
    world.crash();
    assertThat(world.record(10)).containsEntry("record_status", RecordStatus.STALE.value());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private RecordOutcome report(int result, TKVList custom, AfterChange then) {
    RecordChanges changes =
        new RecordChanges(
            OptionalInt.of(result),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            custom);
    return world
        .sessions
        .askAboutRecord(
            reply ->
                new SessionMessage.ChangeRecord(
                    handle, Optional.of("agent1"), changes, then, reply))
        .join();
  }

  @Test
  void shouldStoreWhatTheDesktopSaysOfARecordThatTheServerHasForgotten() {
    assertThat(
            report(
                CallResult.WRONG_PARTY.value(),
                TKVList.builder().put("customer_name", "Told late").build(),
                AfterChange.DONE))
        .isInstanceOfSatisfying(
            RecordOutcome.Accepted.class,
            accepted -> {
              assertThat(accepted.campaignName()).isEqualTo("Spring");
              assertThat(accepted.record().callResult()).isEqualTo(CallResult.WRONG_PARTY.value());
            });
    assertThat(world.record(10))
        .containsEntry("record_status", RecordStatus.UPDATED.value())
        .containsEntry("call_result", CallResult.WRONG_PARTY.value())
        .containsEntry("customer_name", "Told late")
        .containsEntry("agent_id", "agent1")
        .containsEntry("attempt", 1);
    assertThat(
            world.count(
                "SELECT COUNT(*) FROM ocs_call_attempt WHERE call_result = "
                    + CallResult.WRONG_PARTY.value()))
        .isEqualTo(1);
  }

  @Test
  void shouldTakeOnlyTheFirstReport() {
    report(CallResult.WRONG_PARTY.value(), TKVList.empty(), AfterChange.DONE);
    assertThat(report(CallResult.ANSWER.value(), TKVList.empty(), AfterChange.DONE))
        .isInstanceOf(RecordOutcome.NotFound.class);
    assertThat(world.record(10)).containsEntry("call_result", CallResult.WRONG_PARTY.value());
  }

  @Test
  void shouldNotTouchWhatOthersHaveMadeOfTheRecordMeanwhile() {
    world.execute("UPDATE \"customers\" SET \"record_status\" = 1");
    assertThat(report(CallResult.ANSWER.value(), TKVList.empty(), AfterChange.DONE))
        .isInstanceOf(RecordOutcome.NotFound.class);
    assertThat(world.record(10)).containsEntry("record_status", RecordStatus.READY.value());
  }

  @Test
  void shouldRefuseAnInvalidValueAndTakeTheNextReport() {
    assertThat(
            report(
                CallResult.ANSWER.value(),
                TKVList.builder().put("balance", "much").build(),
                AfterChange.DONE))
        .isInstanceOf(RecordOutcome.InvalidValue.class);
    assertThat(report(CallResult.ANSWER.value(), TKVList.empty(), AfterChange.DONE))
        .isInstanceOf(RecordOutcome.Accepted.class);
  }

  @Test
  void shouldNotTakeWhatIsNoLastWord() {
    assertThat(report(CallResult.ANSWER.value(), TKVList.empty(), AfterChange.KEEP))
        .isInstanceOf(RecordOutcome.NotFound.class);
    world.advance(Duration.ofMinutes(1));
    assertThat(world.record(10)).containsEntry("record_status", RecordStatus.STALE.value());
  }
}
