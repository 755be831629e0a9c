package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;

/** CRMs write into calling lists while records are held. */
class ChangedByOthersSessionTest {
  private static final int CHAINS = 8;

  private final SessionWorld world = new SessionWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private List<String> dialed() {
    return world.telephony.stream()
        .filter(TelephonyEvent.Dialing.class::isInstance)
        .map(event -> ((TelephonyEvent.Dialing) event).destination())
        .toList();
  }

  /** All records are in memory, and nobody has been dialed. */
  private void hold(int chains) {
    world.addMany(chains);
    world.load();
    world.advance(Duration.ofSeconds(3));
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"))
        .isEqualTo(chains);
  }

  private void change(String set) {
    world.execute("UPDATE \"customers\" SET " + set);
  }

  private void dialAll() {
    world.start();
    world.advance(Duration.ofMinutes(20));
  }

  @Test
  void shouldNotDialWhatWasDeleted() {
    hold(CHAINS);
    world.execute("DELETE FROM \"customers\"");
    dialAll();
    assertThat(dialed()).isEmpty();
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"record_status\" = 5",
        "\"record_status\" = 3, \"record_type\" = 7",
        "\"record_status\" = 3"
      })
  void shouldNotDialWhatWasClosedNorTouchIt(String closing) {
    hold(CHAINS);
    change(closing + ", \"call_result\" = 52");
    List<?> before = world.rows("SELECT * FROM \"customers\" ORDER BY \"record_id\"");
    dialAll();
    assertThat(dialed()).isEmpty();
    assertThat(world.rows("SELECT * FROM \"customers\" ORDER BY \"record_id\"")).isEqualTo(before);
  }

  @Test
  void shouldNotDialWhatBecameNoCallAndGiveItBackAsThat() {
    hold(CHAINS);
    change("\"record_type\" = 7");
    dialAll();
    assertThat(dialed()).isEmpty();
    assertThat(
            world.count(
                "SELECT COUNT(*) FROM \"customers\" WHERE \"record_type\" = 7 AND \"record_status\" = 3 AND \"app_id\" IS NULL"))
        .isEqualTo(CHAINS);
  }

  @Test
  void shouldDialTheNewNumberAndLeaveItInTheTable() {
    hold(CHAINS);
    change("\"contact_info\" = '99' || \"contact_info\"");
    dialAll();
    assertThat(dialed()).hasSize(CHAINS).allMatch(phone -> phone.startsWith("9941555"));
    assertThat(
            world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"contact_info\" LIKE '99415%'"))
        .isEqualTo(CHAINS);
  }

  @Test
  void shouldHeedHoursThatWereClosed() {
    hold(CHAINS);
    change("\"daily_from\" = 72000, \"daily_till\" = 75600");
    dialAll();
    assertThat(dialed()).isEmpty();
    assertThat(
            world.count(
                "SELECT COUNT(*) FROM \"customers\" WHERE \"daily_from\" = 72000 AND \"record_status\" = 1"))
        .isEqualTo(CHAINS);
  }

  @Test
  void shouldNotDialACallbackBeforeItsNewTime() {
    hold(CHAINS);
    change("\"record_type\" = 5, \"dial_sched_time\" = 2000000000");
    dialAll();
    assertThat(dialed()).isEmpty();
  }

  @Test
  void shouldWriteBackOnlyWhatItHasChangedItself() {
    hold(1);
    talk();
    change("\"customer_name\" = 'Married', \"daily_till\" = 50000, \"tz_dbid\" = 122");
    world.advance(Duration.ofMinutes(20));
    assertThat(world.record(10))
        .containsEntry("customer_name", "Married")
        .containsEntry("daily_till", 50000)
        .containsEntry("record_status", RecordStatus.UPDATED.value())
        .containsEntry("attempt", 1);
  }

  @Test
  void shouldKeepWhatBecameNoCallDuringTheCall() {
    hold(1);
    int handle = talk();
    change("\"record_type\" = 7");
    RecordOutcome outcome =
        world
            .sessions
            .askAboutRecord(
                reply ->
                    new SessionMessage.RescheduleRecord(
                        handle,
                        Optional.empty(),
                        Optional.of(false),
                        tomorrow(),
                        Optional.of(NOTHING),
                        reply))
            .join();
    assertThat(outcome).isInstanceOf(RecordOutcome.Accepted.class);
    world.advance(Duration.ofMinutes(20));
    assertThat(world.record(10))
        .containsEntry("record_type", RecordType.NO_CALL.value())
        .containsEntry("record_status", RecordStatus.UPDATED.value());
  }

  private static java.time.LocalDateTime tomorrow() {
    return java.time.LocalDateTime.of(2026, 11, 25, 11, 0);
  }

  @Test
  void shouldDialOnceWhatIsMadeReadyAgainBeforeItsCall() {
    hold(CHAINS);
    change("\"record_status\" = 1");
    dialAll();
    assertThat(dialed()).hasSize(CHAINS).doesNotHaveDuplicates();
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3"))
        .isEqualTo(CHAINS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"record_status\" = 1",
        "\"record_status\" = 1, \"app_id\" = NULL, \"group_id\" = NULL"
      })
  void shouldDialWhatIsMadeReadyDuringItsCallAgainAfterThatCall(String release) {
    hold(1);
    talk();
    change(release);
    world.advance(Duration.ofMinutes(20));
    assertThat(dialed()).hasSize(2);
    assertThat(
            world.telephony.stream()
                .filter(
                    event ->
                        event instanceof TelephonyEvent.Dialing
                            || event instanceof TelephonyEvent.Released)
                .map(event -> event.getClass().getSimpleName())
                .toList())
        .as("the customer is called again only after the first call")
        .containsExactly("Dialing", "Released", "Dialing", "Released");
    assertThat(world.record(10))
        .containsEntry("attempt", 2)
        .containsEntry("record_status", RecordStatus.UPDATED.value());
    assertThat(
            world.rows(
                "SELECT attempt_number AS \"number\" FROM ocs_call_attempt ORDER BY begun_at"))
        .extracting(row -> row.get("number"))
        .containsExactly(1, 2);
    assertThat(
            world.count(
                "SELECT COUNT(*) FROM ocs_call_attempt WHERE call_result = "
                    + CallResult.ANSWER.value()))
        .isEqualTo(2);
  }

  @Test
  void shouldStoreTheResultOfACallWhoseRecordWasClosedMeanwhile() {
    hold(1);
    talk();
    change("\"record_status\" = 5");
    world.advance(Duration.ofMinutes(20));
    assertThat(world.record(10))
        .containsEntry("record_status", RecordStatus.CANCELED.value())
        .containsEntry("call_result", CallResult.ANSWER.value())
        .containsEntry("attempt", 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE \"customers\" SET \"record_status\" = 1, \"app_id\" = NULL",
        "UPDATE \"customers\" SET \"record_status\" = 3",
        "DELETE FROM \"customers\""
      })
  void shouldNotAcknowledgeWhatWasNotStored(String change) {
    hold(1);
    int handle = talk();
    world.stop();
    world.execute(change);
    RecordOutcome outcome =
        world
            .sessions
            .askAboutRecord(
                reply ->
                    new SessionMessage.ChangeRecord(
                        handle, Optional.empty(), NOTHING, AfterChange.DONE, reply))
            .join();
    assertThat(outcome).isNotInstanceOf(RecordOutcome.Accepted.class);
    assertThat(
            world.count(
                "SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NOT NULL AND call_result = "
                    + CallResult.ANSWER.value()))
        .isEqualTo(1);
  }

  @Test
  void shouldGoOnWithTheChainWhenTheNumberToDialIsDeleted() {
    world.add(1, 0, "100", 0, 86400, 122);
    world.add(1, 1, "200", 0, 86400, 122);
    world.load();
    world.advance(Duration.ofSeconds(3));
    world.execute("DELETE FROM \"customers\" WHERE \"record_id\" = 10");
    dialAll();
    assertThat(dialed()).containsExactly("200");
    assertThat(world.record(11)).containsEntry("record_status", RecordStatus.UPDATED.value());
  }

  @Test
  void shouldLeaveNoRecordHeldWhenChainsGrowAndAreMadeReadyWhileTheyAreHeld() {
    hold(CHAINS);
    for (int chain = 1; chain <= CHAINS; chain++) {
      world.add(chain, 1, "77" + chain, 0, 86400, 122);
    }
    change("\"record_status\" = 1");
    dialAll();
    world.unload();
    world.advance(Duration.ofMinutes(5));
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"))
        .isZero();
    assertThat(dialed()).doesNotHaveDuplicates();
  }

  private static final RecordChanges NOTHING =
      new RecordChanges(
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          TKVList.empty());

  /** Dials until an agent talks, and gives the record's handle. */
  private int talk() {
    world.start();
    while (true) {
      Optional<AgentCall> call = world.agentCalls(AgentCallStage.ESTABLISHED).stream().findFirst();
      if (call.isPresent()) {
        return (int) (long) call.get().userData().integer("GSW_RECORD_HANDLE").orElseThrow();
      }
      world.advance(Duration.ofMillis(100));
    }
  }
}
