package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.Released;

/** Whole sessions whose calling list has treatments. */
class TreatmentSessionTest {
  /** A number that ends so is busy, one that ends in 9 answers by machine. */
  private static final String[] CUSTOMERS = {
    "customer.suffix.6", "BUSY", "customer.suffix.9", "ANSWERING_MACHINE"
  };

  /**
   * @param treatments one each line, without the fields that all have
   */
  private static SessionWorld world(int maxAttempts, String... treatments) {
    StringBuilder list = new StringBuilder("treatments:\n");
    StringBuilder dbids = new StringBuilder();
    for (int i = 0; i < treatments.length; i++) {
      int dbid = 501 + i;
      list.append(
          "  - {dbid: %d, tenantDbid: 1, name: T%d, %s}%n".formatted(dbid, dbid, treatments[i]));
      dbids.append(i == 0 ? "" : ", ").append(dbid);
    }
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace("callingLists:", list + "callingLists:")
                .replace(
                    "name: Spring List,",
                    "name: Spring List, maxAttempts: %d, treatmentDbids: [%s],"
                        .formatted(maxAttempts, dbids)),
        store -> store,
        CUSTOMERS);
  }

  private static SessionWorld dialing(SessionWorld world) {
    world.load();
    world.start();
    return world;
  }

  private static List<Instant> dialTimes(SessionWorld world) {
    return world.telephony.stream()
        .filter(TelephonyEvent.Dialing.class::isInstance)
        .map(TelephonyEvent::at)
        .toList();
  }

  @Test
  @Manual("Call Results: call results can be used to select treatments; busy is redialed later")
  void shouldRetryAfterTheIntervalAndItsIncrementWhenTheNumberIsBusy() {
    try (SessionWorld world =
        world(
            0,
            "callResult: 6, recordAction: retry_in, cycleAttempt: 3, intervalMinutes: 10, incrementMinutes: 5")) {
      int id = world.add("5550006");
      dialing(world).advance(Duration.ofHours(2));

      List<Instant> times = dialTimes(world);
      assertThat(times).hasSize(4);
      assertThat(Duration.between(times.get(0), times.get(1)))
          .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
      assertThat(Duration.between(times.get(1), times.get(2)))
          .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
      assertThat(Duration.between(times.get(2), times.get(3)))
          .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("record_type", RecordType.CAMPAIGN_RESCHEDULED.value())
          .containsEntry("attempt", 4)
          .containsEntry("call_result", CallResult.BUSY.value())
          .containsEntry("treatments", "501@3@0@1")
          .containsEntry("app_id", null);
      assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE remark = 'T501'"))
          .isEqualTo(3);
    }
  }

  @Test
  @Manual("Record Types: Campaign Rescheduled is the default for what a treatment rescheduled")
  void shouldReturnTheRecordToTheDatabaseWhenItWaitsLongerThanTheThreshold() {
    try (SessionWorld world =
        world(0, "callResult: 6, recordAction: retry_in, intervalMinutes: 45")) {
      int id = world.add("5550006");
      dialing(world).advance(Duration.ofMinutes(2));
      Instant due = dialTimes(world).get(0).plus(Duration.ofMinutes(45));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.READY.value())
          .containsEntry("record_type", RecordType.CAMPAIGN_RESCHEDULED.value())
          .containsEntry("attempt", 1)
          .containsEntry("app_id", null);
      assertThat((Integer) world.record(id).get("dial_sched_time"))
          .isBetween((int) due.getEpochSecond(), (int) due.getEpochSecond() + 10);
      world.advance(Duration.ofMinutes(46));
      assertThat(dialTimes(world)).hasSize(2);
    }
  }

  @Test
  void shouldHoldTheRecordAsRetrievedAndUpToDateWhenItWaitsInMemory() {
    try (SessionWorld world =
        world(0, "callResult: 6, recordAction: retry_in, intervalMinutes: 10, cycleAttempt: 2")) {
      int id = world.add("5550006");
      dialing(world).advance(Duration.ofMinutes(2));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.RETRIEVED.value())
          .containsEntry("record_type", RecordType.CAMPAIGN_RESCHEDULED.value())
          .containsEntry("attempt", 1)
          .containsEntry("app_id", 101)
          .containsEntry("treatments", "501@1@0@1");
      assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
          .isZero();
    }
  }

  @Test
  void shouldGoOnWhereItWasWhenTheServerDiesWhileARecordWaits() {
    try (SessionWorld world =
        world(0, "callResult: 6, recordAction: retry_in, intervalMinutes: 10, cycleAttempt: 2")) {
      int id = world.add("5550006");
      dialing(world).advance(Duration.ofMinutes(2));
      new JdbcChainStore(new LocalTransaction(world.database()), new RetrievalRules())
          .recover(
              101,
              List.of(
                  SessionSettings.tableOf(
                      world.configuration(), world.configuration().callingList(1).orElseThrow())),
              world.time.clock().instant());
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.READY.value())
          .containsEntry("treatments", "501@1@0@1");
      assertThat(world.unload()).isInstanceOf(CommandOutcome.Done.class);
      world.advance(Duration.ofSeconds(5));
      dialing(world).advance(Duration.ofMinutes(30));
      assertThat(dialTimes(world)).hasSize(3);
      assertThat(world.record(id))
          .containsEntry("attempt", 3)
          .containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  void shouldDialTheNextNumberAndBeginAgainWhenTreatmentsLeadThroughTheChain() {
    try (SessionWorld world =
        world(
            0,
            "callResult: 6, recordAction: next_in_chain, sequence: 1",
            "callResult: 6, recordAction: cycle, sequence: 2, intervalMinutes: 5")) {
      world.add(1, 0, "5550016", 8 * 3600, 18 * 3600, 122);
      world.add(1, 1, "5550026", 8 * 3600, 18 * 3600, 122);
      dialing(world).advance(Duration.ofHours(1));
      assertThat(world.dialed()).containsExactly("5550016", "5550026", "5550016", "5550026");
      assertThat(world.rows("SELECT \"record_status\" AS s FROM \"customers\""))
          .allSatisfy(row -> assertThat(row).containsValue(RecordStatus.UPDATED.value()));
    }
  }

  @Test
  void shouldStopWhenTheListsMostAttemptsAreReached() {
    try (SessionWorld world = world(2, "callResult: 6, recordAction: redial, cycleAttempt: 9")) {
      int id = world.add("5550006");
      dialing(world).advance(Duration.ofHours(1));
      assertThat(world.dialed()).hasSize(2);
      assertThat(world.record(id))
          .containsEntry("attempt", 2)
          .containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  void shouldHandTheCallToAnAgentWhenATreatmentConnectsMachines() {
    try (SessionWorld world =
        world(0, "callResult: 9, recordAction: no_action, callAction: connect")) {
      int id = world.add("5550009");
      dialing(world).advance(Duration.ofMinutes(20));
      assertThat(world.record(id))
          .containsEntry("call_result", CallResult.ANSWERING_MACHINE_DETECTED.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value());
      assertThat(world.events)
          .anyMatch(
              event ->
                  event instanceof SessionEvent.AgentCall call
                      && call.stage() == SessionEvent.AgentCallStage.ESTABLISHED);
      assertThat(world.status().abandonment().answered()).as("no person").isZero();
      AbandonmentSessionTest.shouldTellTheSameOnceLoadedAgain(world);
    }
  }

  @Test
  void shouldSendTheCallElsewhereAndGoOnWithTheRecordWhenATreatmentTransfersIt() {
    try (SessionWorld world =
        world(
            0,
            "callResult: 9, recordAction: retry_in, intervalMinutes: 40, callAction: transfer, destinationDnDbid: 1")) {
      int id = world.add("5550009");
      dialing(world).advance(Duration.ofMinutes(2));
      assertThat(world.telephony).anyMatch(TelephonyEvent.Diverted.class::isInstance);
      assertThat(world.record(id))
          .containsEntry("call_result", CallResult.ANSWERING_MACHINE_DETECTED.value())
          .containsEntry("record_status", RecordStatus.READY.value());
      assertThat(world.status().calls()).isEmpty();
    }
  }

  @Test
  void shouldPlayTheMessageBeforeTheCallEndsWhenATreatmentSaysSo() {
    try (SessionWorld world =
        world(
            0,
            "callResult: 9, recordAction: no_action, callAction: play_message, destinationDnDbid: 1")) {
      int id = world.add("5550009");
      dialing(world).advance(Duration.ofMinutes(2));
      assertThat(Duration.between(at(world, Established.class), at(world, Released.class)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
      assertThat(world.record(id))
          .containsEntry("call_result", CallResult.ANSWERING_MACHINE_DETECTED.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value());
      assertThat(world.status().calls()).isEmpty();
    }
  }

  private static Instant at(SessionWorld world, Class<? extends TelephonyEvent> type) {
    return world.telephony.stream()
        .filter(type::isInstance)
        .map(TelephonyEvent::at)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldReleaseTheCallWhenTheSwitchCannotSendItElsewhere() {
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                        "\npersons:",
                        "\n  - {dbid: 2, tenantDbid: 1, switchDbid: 1, number: \"nowhere\", type: acd_queue}\npersons:")
                    .replace(
                        "callingLists:",
                        """
                        treatments:
                          - {dbid: 501, tenantDbid: 1, name: T, callResult: 9, callAction: transfer, destinationDnDbid: 2}
                        callingLists:""")
                    .replace("name: Spring List,", "name: Spring List, treatmentDbids: [501],"),
            store -> store,
            CUSTOMERS)) {
      int id = world.add("5550009");
      dialing(world).advance(Duration.ofMinutes(1));
      assertThat(world.telephony).anyMatch(TelephonyEvent.RequestFailed.class::isInstance);
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.UPDATED.value());
      assertThat(world.status().calls()).isEmpty();
    }
  }

  @Test
  void shouldDialRescheduledRecordsFirstWhenTheyHaveThePriority() {
    try (SessionWorld world = world(0, "callResult: 7, recordAction: redial")) {
      world.addMany(40);
      int late = world.add("5559999");
      world.execute(
          "UPDATE \"customers\" SET \"record_type\" = 3, \"dial_sched_time\" = 1 WHERE \"record_id\" = "
              + late);
      dialing(world).advance(Duration.ofSeconds(10));
      assertThat(world.dialed().indexOf("5559999")).isBetween(0, 3);
    }
  }

  @Test
  @Manual("RecordProcessed: GSW_TREATMENT applies a treatment to the record")
  void shouldTreatAnAgentsResultOnlyWhenItIsAskedFor() {
    Map.of(
            AfterChange.TREAT,
            RecordType.CAMPAIGN_RESCHEDULED,
            AfterChange.TREAT_FOR_AGENT,
            RecordType.PERSONAL_RESCHEDULED)
        .forEach(
            (then, type) -> {
              try (SessionWorld world =
                  world(0, "callResult: 40, recordAction: retry_in, intervalMinutes: 60")) {
                int id = world.add("5550001");
                dialing(world);
                DeskWork desk = DeskWork.awaitCall(world);
                desk.process(CallResult.WRONG_PARTY, then);
                assertThat(world.record(id))
                    .containsEntry("record_status", RecordStatus.READY.value())
                    .containsEntry("record_type", type.value())
                    .containsEntry("agent_id", desk.agentLogin());
              }
            });
    try (SessionWorld world =
        world(0, "callResult: 40, recordAction: retry_in, intervalMinutes: 60")) {
      int id = world.add("5550001");
      dialing(world);
      DeskWork.awaitCall(world).process(CallResult.WRONG_PARTY, AfterChange.DONE);
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }
}
