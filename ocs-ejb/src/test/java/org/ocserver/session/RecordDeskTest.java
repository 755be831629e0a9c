package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.telephony.TKVList;

class RecordDeskTest {
  private static final RecordChanges NOTHING =
      new RecordChanges(
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          TKVList.empty());

  private static RecordChanges result(int result) {
    return new RecordChanges(
        OptionalInt.of(result),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        TKVList.empty());
  }

  private static RecordChanges custom(String key, Object value) {
    return new RecordChanges(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        TKVList.builder().put(key, value).build());
  }

  private static SessionWorld talking(String... moreSettings) {
    SessionWorld world = new SessionWorld(moreSettings);
    world.add("100");
    world.load();
    world.start();
    while (established(world).isEmpty()) {
      world.advance(Duration.ofMillis(100));
    }
    return world;
  }

  private static Optional<AgentCall> established(SessionWorld world) {
    return world.events.stream()
        .filter(AgentCall.class::isInstance)
        .map(AgentCall.class::cast)
        .filter(call -> call.stage() == AgentCallStage.ESTABLISHED)
        .findFirst();
  }

  private static int handle(SessionWorld world) {
    return (int)
        established(world).orElseThrow().userData().integer("GSW_RECORD_HANDLE").orElseThrow();
  }

  private static RecordOutcome change(
      SessionWorld world, RecordChanges changes, boolean processed) {
    CompletableFuture<RecordOutcome> outcome =
        world.sessions.askAboutRecord(
            reply ->
                new SessionMessage.ChangeRecord(
                    handle(world),
                    Optional.empty(),
                    changes,
                    processed ? AfterChange.DONE : AfterChange.KEEP,
                    reply));
    return outcome.join();
  }

  @Test
  @Manual("RecordProcessed: the record is updated and returned to the database")
  void shouldStoreTheDesktopsResultWhenItIsProcessedDuringTheCall() {
    try (SessionWorld world = talking()) {
      RecordOutcome outcome = change(world, result(CallResult.WRONG_PARTY.value()), true);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              RecordOutcome.Accepted.class,
              accepted -> {
                assertThat(accepted.campaignName()).isEqualTo("Spring");
                assertThat(accepted.record().callingList()).isEqualTo("Spring List");
                assertThat(accepted.record().handle()).isEqualTo(handle(world));
              });
      assertThat(world.record(10))
          .containsEntry("call_result", CallResult.WRONG_PARTY.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 1)
          .containsEntry("agent_id", established(world).orElseThrow().agentLogin())
          .containsEntry("app_id", null);
      assertThat(change(world, NOTHING, true)).isInstanceOf(RecordOutcome.NotFound.class);
      world.advance(Duration.ofMinutes(10));
      assertThat(world.status().calls()).isEmpty();
      assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt")).isEqualTo(1);
    }
  }

  @Test
  @Manual("UpdateCallCompletionStats: intermediate update; any result number is stored")
  void shouldKeepTheLastUpdateWhenSeveralCome() {
    try (SessionWorld world = talking()) {
      change(world, result(24), false);
      change(world, result(999), false);
      change(world, custom("customer_name", "Žluťoučký \\0 kůň 🐎"), false);
      change(world, custom("balance", 77), false);
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
      world.advance(Duration.ofMinutes(10));
      assertThat(world.record(10))
          .containsEntry("call_result", 999)
          .containsEntry("customer_name", "Žluťoučký \\0 kůň 🐎")
          .containsEntry("balance", 77)
          .containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  void shouldChangeNothingWhenACustomFieldHasTheWrongType() {
    try (SessionWorld world = talking()) {
      assertThat(change(world, custom("balance", "much"), false))
          .isEqualTo(new RecordOutcome.InvalidValue("balance", "an integer"));
      assertThat(change(world, custom("customer_name", "x".repeat(65)), false))
          .isEqualTo(
              new RecordOutcome.InvalidValue("customer_name", "a string of at most 64 characters"));
      world.advance(Duration.ofMinutes(10));
      assertThat(world.record(10)).containsEntry("balance", 12);
    }
  }

  @Test
  void shouldNotFindTheRecordWhenAnotherAgentAsks() {
    try (SessionWorld world = talking()) {
      RecordOutcome outcome =
          world
              .sessions
              .askAboutRecord(
                  reply ->
                      new SessionMessage.ChangeRecord(
                          handle(world),
                          Optional.of("somebody"),
                          result(6),
                          AfterChange.DONE,
                          reply))
              .join();
      assertThat(outcome).isInstanceOf(RecordOutcome.NotFound.class);
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
    }
  }

  @Test
  @Manual("Call Result Types: Stale when stale_clean_timeout expires")
  void shouldBecomeStaleWhenTheDesktopMustSpeakAndDoesNot() {
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                    "connections: [102]",
                    "connections: [102], options: {OCServer: {record_processed: true, stale_clean_timeout: 5}}"),
            store -> store)) {
      int id = world.add("100");
      world.load();
      world.start();
      world.advance(Duration.ofMinutes(4));
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
      world.advance(Duration.ofMinutes(10));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.STALE.value())
          .containsEntry("call_result", CallResult.STALE.value());
    }
  }
}
