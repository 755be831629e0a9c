package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent.RecordScheduled;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TelephonyEvent;

/** Customers who were promised a call. */
class CallbackSessionTest {
  private static final Duration ON_TIME = Duration.ofSeconds(5);
  private static final String PREDICTIVE_CALLBACK =
      "options: {default: {predictive_callback: \"true\"}}, ";

  private static SessionWorld world(String treatment, String groupOptions) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace("callingLists:", treatment + "callingLists:")
                .replace(
                    "name: Spring List,",
                    treatment.isEmpty()
                        ? "name: Spring List,"
                        : "name: Spring List, treatmentDbids: [501],")
                .replace("lists: [{listDbid: 1}]", groupOptions + "lists: [{listDbid: 1}]"),
        store -> store,
        "talk.seconds",
        "fixed(30)");
  }

  private static int callback(SessionWorld world, RecordType type, String agent, Duration in) {
    int id = world.add("5550001");
    world.execute(
        "UPDATE \"customers\" SET \"record_type\" = %d, \"dial_sched_time\" = %d, \"agent_id\" = '%s', \"campaign_id\" = 139 WHERE \"record_id\" = %d"
            .formatted(
                type.value(), world.time.clock().instant().plus(in).getEpochSecond(), agent, id));
    return id;
  }

  private static Optional<RecordScheduled> scheduled(SessionWorld world) {
    return world.events.stream()
        .filter(RecordScheduled.class::isInstance)
        .map(RecordScheduled.class::cast)
        .findFirst();
  }

  private static void start(SessionWorld world) {
    world.load();
    world.start();
  }

  @Test
  @Manual("ScheduledCall: sent to the agent when the time has come")
  void shouldGiveThePersonalCallbackToItsAgentWithinFiveSecondsOfItsTime() {
    try (SessionWorld world = world("", "")) {
      int id = callback(world, RecordType.PERSONAL_CALLBACK, "agent2", Duration.ofMinutes(10));
      start(world);
      world.advance(Duration.ofMinutes(10).minusSeconds(3));
      assertThat(scheduled(world)).isEmpty();
      world.advance(Duration.ofSeconds(3).plus(ON_TIME));
      RecordScheduled event = scheduled(world).orElseThrow();
      assertThat(event.agentLogin()).isEqualTo("agent2");
      assertThat(event.record().phone()).isEqualTo("5550001");
      assertThat(world.dialed()).isEmpty();

      new DeskWork(world, "agent2", event.record().handle())
          .process(CallResult.ANSWER, AfterChange.DONE);
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("record_type", RecordType.PERSONAL_CALLBACK.value())
          .containsEntry("call_result", CallResult.ANSWER.value())
          .containsEntry("attempt", 1);
    }
  }

  @Test
  @Manual("Call Result Types: Agent Callback Error if the designated agent cannot be found")
  void shouldEndInAgentCallbackErrorWhenTheAgentIsNotThere() {
    try (SessionWorld world = world("", "")) {
      int id = callback(world, RecordType.PERSONAL_CALLBACK, "nobody", Duration.ofSeconds(1));
      start(world);
      world.advance(Duration.ofSeconds(8));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.AGENT_CALLBACK_ERROR.value());
    }
  }

  @Test
  @Manual("Record Statuses: Missed CallBack when Mark As Agent Error was applied")
  void shouldBecomeAMissedCallbackWhenTheTreatmentMarksIt() {
    try (SessionWorld world =
        world(
            "treatments: [{dbid: 501, tenantDbid: 1, name: T, callResult: 47, recordAction: mark_as_agent_error}]\n",
            "")) {
      int id = callback(world, RecordType.PERSONAL_CALLBACK, "nobody", Duration.ofSeconds(1));
      start(world);
      world.advance(Duration.ofSeconds(8));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.MISSED_CALLBACK.value())
          .containsEntry("record_type", RecordType.PERSONAL_CALLBACK.value())
          .containsEntry("call_result", CallResult.AGENT_CALLBACK_ERROR.value());
    }
  }

  @Test
  void shouldGoToAnyAgentWhenTheTreatmentAssignsItToTheGroup() {
    try (SessionWorld world =
        world(
            "treatments: [{dbid: 501, tenantDbid: 1, name: T, callResult: 47, recordAction: assign_to_group}]\n",
            "")) {
      callback(world, RecordType.PERSONAL_CALLBACK, "nobody", Duration.ofSeconds(1));
      start(world);
      world.advance(Duration.ofSeconds(12));
      assertThat(scheduled(world).orElseThrow().record().type())
          .isEqualTo(RecordType.CAMPAIGN_CALLBACK);
    }
  }

  @Test
  @Manual("Call Result Types: Group CallBack Error if no agent is available")
  void shouldEndInGroupCallbackErrorWhenNoAgentIsLoggedIn() {
    try (SessionWorld world = world("", "")) {
      int id = callback(world, RecordType.CAMPAIGN_CALLBACK, "", Duration.ofSeconds(5));
      start(world);
      world.phone.disconnect();
      world.advance(Duration.ofSeconds(15));
      assertThat(world.record(id))
          .containsEntry("call_result", CallResult.GROUP_CALLBACK_ERROR.value());
    }
  }

  @Test
  @Manual("Scheduling and Rescheduling: in Predictive mode group callbacks can be dialed")
  void shouldDialTheCampaignCallbackWhenPredictiveCallbackIsSet() {
    try (SessionWorld world = world("", PREDICTIVE_CALLBACK)) {
      callback(world, RecordType.CAMPAIGN_CALLBACK, "", Duration.ofMinutes(1));
      start(world);
      Instant due = world.time.clock().instant().plus(Duration.ofMinutes(1));
      world.advance(Duration.ofMinutes(2));
      assertThat(world.dialed()).containsExactly("5550001");
      Instant dialedAt =
          world.telephony.stream()
              .filter(TelephonyEvent.Dialing.class::isInstance)
              .map(TelephonyEvent::at)
              .findFirst()
              .orElseThrow();
      assertThat(Duration.between(due, dialedAt)).isBetween(Duration.ofSeconds(-1), ON_TIME);
    }
  }

  @Test
  @Manual("RecordReschedule: it counts when RecordProcessed comes")
  void shouldCallBackAtTheCustomersTimeWhenTheAgentReschedules() {
    try (SessionWorld world = world("", "")) {
      int id = world.add("5550001");
      start(world);
      DeskWork desk = DeskWork.awaitCall(world);
      LocalDateTime inParis = LocalDateTime.of(2026, 11, 24, 11, 30);
      RecordOutcome answer =
          world
              .sessions
              .askAboutRecord(
                  reply ->
                      new SessionMessage.RescheduleRecord(
                          desk.handle(),
                          Optional.of(desk.agentLogin()),
                          Optional.of(true),
                          inParis,
                          Optional.empty(),
                          reply))
              .join();
      assertThat(answer).isInstanceOf(RecordOutcome.Accepted.class);
      assertThat(world.record(id)).containsEntry("record_type", RecordType.GENERAL.value());
      desk.process(CallResult.ANSWER, AfterChange.DONE);
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.READY.value())
          .containsEntry("record_type", RecordType.PERSONAL_CALLBACK.value())
          .containsEntry("agent_id", desk.agentLogin())
          .containsEntry("group_id", SessionWorld.GROUP)
          .containsEntry(
              "dial_sched_time", (int) Instant.parse("2026-11-24T10:30:00Z").getEpochSecond());
      world.advance(Duration.ofMinutes(95));
      assertThat(scheduled(world).orElseThrow().agentLogin()).isEqualTo(desk.agentLogin());
    }
  }

  @Test
  @Manual("HTTP Requests for the records Resource: RecordReschedule is finalizing")
  void shouldFinishTheRecordInTheSameStepWhenItIsAskedTo() {
    try (SessionWorld world = world("", "")) {
      int id = world.add("5550001");
      start(world);
      DeskWork desk = DeskWork.awaitCall(world);
      RecordOutcome answer =
          world
              .sessions
              .askAboutRecord(
                  reply ->
                      new SessionMessage.RescheduleRecord(
                          desk.handle(),
                          Optional.empty(),
                          Optional.of(false),
                          LocalDateTime.of(2026, 11, 24, 11, 30),
                          Optional.of(DeskWork.result(CallResult.ANSWER)),
                          reply))
              .join();
      assertThat(answer).isInstanceOf(RecordOutcome.Accepted.class);
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.READY.value())
          .containsEntry("record_type", RecordType.CAMPAIGN_CALLBACK.value())
          .containsEntry("call_result", CallResult.ANSWER.value());
      assertThat(desk.process(CallResult.ANSWER, AfterChange.DONE))
          .isInstanceOf(RecordOutcome.NotFound.class);
    }
  }

  @Test
  void shouldRefuseATimeThatIsPast() {
    try (SessionWorld world = world("", "")) {
      world.add("5550001");
      start(world);
      DeskWork desk = DeskWork.awaitCall(world);
      assertThat(
              world
                  .sessions
                  .askAboutRecord(
                      reply ->
                          new SessionMessage.RescheduleRecord(
                              desk.handle(),
                              Optional.empty(),
                              Optional.of(true),
                              LocalDateTime.of(2026, 11, 24, 9, 0),
                              Optional.empty(),
                              reply))
                  .join())
          .isInstanceOf(RecordOutcome.InvalidTime.class);
    }
  }

  @Test
  @Manual(
      "Scheduling and Rescheduling: a time outside daily_from and daily_till is moved into them")
  void shouldWaitForTheCustomersHoursWhenTheCallbackLiesOutside() {
    try (SessionWorld world = world("", "")) {
      callback(world, RecordType.PERSONAL_CALLBACK, "agent1", Duration.ofMinutes(1));
      world.execute("UPDATE \"customers\" SET \"daily_from\" = 39600");
      start(world);
      world.advance(Duration.ofMinutes(59));
      assertThat(scheduled(world)).isEmpty();
      world.advance(Duration.ofMinutes(2));
      assertThat(scheduled(world)).isPresent();
    }
  }

  @Test
  void shouldCallNobodyBackWhoWasForbiddenMeanwhile() {
    try (SessionWorld world = world("", "")) {
      int id = callback(world, RecordType.PERSONAL_CALLBACK, "agent1", Duration.ofMinutes(1));
      world.forbid("555-0001");
      start(world);
      world.advance(Duration.ofMinutes(2));
      assertThat(scheduled(world)).isEmpty();
      assertThat(world.record(id)).containsEntry("record_type", RecordType.NO_CALL.value());
    }
  }

  @Test
  @Manual("Agent Logout: records left on the desktop go back with status Updated")
  void shouldBeDoneWithTheCallbackWhenTheAgentLogsOutWithoutRejectingIt() {
    try (SessionWorld world = world("", "")) {
      int id = callback(world, RecordType.PERSONAL_CALLBACK, "agent1", Duration.ofSeconds(1));
      start(world);
      world.advance(Duration.ofSeconds(6));
      assertThat(scheduled(world)).isPresent();
      world.stop();
      world.phone.stop();
      world.advance(Duration.ofSeconds(2));
      world.unload();
      world.advance(Duration.ofSeconds(5));
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("record_type", RecordType.PERSONAL_CALLBACK.value())
          .containsEntry("attempt", 0);
    }
  }

  @Test
  void shouldMissThePersonalCallbackWhenItsAgentIsAboutToLogOut() {
    try (SessionWorld world = world("", "")) {
      int id = callback(world, RecordType.PERSONAL_CALLBACK, "agent1", Duration.ofSeconds(5));
      start(world);
      world.sessions.logOut(world.group(), "agent1").join();
      world.advance(Duration.ofSeconds(10));
      assertThat(scheduled(world)).isEmpty();
      assertThat(world.record(id))
          .containsEntry("call_result", CallResult.AGENT_CALLBACK_ERROR.value());
    }
  }
}
