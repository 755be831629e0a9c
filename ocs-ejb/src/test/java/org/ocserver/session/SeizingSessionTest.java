package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.AgentActivity;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Diverted;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.PartyChanged;
import org.ocserver.telephony.TelephonyEvent.Ringing;

/** Agents who are engaged before a customer is dialed. */
class SeizingSessionTest {
  private static Object value(Dialing call, String key) {
    return call.userData().get(key).orElseThrow();
  }

  @Test
  @Manual(
      "ASM mode: an engaging call goes to the Voice Transfer Destination DN, then a customer is dialed")
  @Manual("ASM mode: for a positive call result the engaging and the customer's call are merged")
  @Manual("TMakeCall Attached Data: GSW_CALL_TYPE ENGAGING, GSW_QUEUE_DBID, GSW_SESSION_DBID")
  @Manual(
      "TMakePredictiveCall Attached Data: GSW_CALL_TYPE REGULAR, GSW_QUEUE_DBID, GSW_SESSION_DBID")
  void shouldEngageAnAgentThenDialThenMerge() {
    try (ModeWorld modes = ModeWorld.queued("", "agents", "1")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(0.5);
      Dialing engaging = modes.engaging().get(0);
      assertThat(engaging.destination()).isEqualTo("9000");
      assertThat(value(engaging, "GSW_QUEUE_DBID")).isEqualTo(1);
      assertThat(value(engaging, "GSW_SESSION_DBID")).isEqualTo(SessionWorld.GROUP);
      assertThat(engaging.userData().has("GSW_ASSURED_HANDLE")).isFalse();
      assertThat(modes.customers()).isEmpty();
      modes.advance(1);
      Dialing customer = modes.customers().get(0);
      assertThat(value(customer, "GSW_CALL_TYPE")).isEqualTo("REGULAR");
      assertThat(value(customer, "GSW_QUEUE_DBID")).isEqualTo(1);
      assertThat(value(customer, "GSW_SESSION_DBID")).isEqualTo(SessionWorld.GROUP);
      modes.advance(11);
      assertThat(modes.talks()).singleElement().returns("7001", Established::dn);
      assertThat(modes.heard(PartyChanged.class))
          .singleElement()
          .returns(customer.call(), PartyChanged::call)
          .returns(engaging.call(), PartyChanged::previousCall);
      assertThat(modes.world.agentCalls(AgentCallStage.ESTABLISHED))
          .singleElement()
          .extracting(SessionEvent.AgentCall::agentLogin)
          .isEqualTo("agent1");
      modes.advance(30);
      assertThat(modes.world.record(id))
          .containsEntry("call_result", CallResult.ANSWER.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("agent_id", "agent1");
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldEngageAgentsAtTheirOwnPhonesWhenThereIsNoQueue() {
    try (ModeWorld modes = ModeWorld.direct("")) {
      modes.world.addMany(3);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(3);
      assertThat(modes.engaging())
          .extracting(Dialing::destination)
          .containsExactlyInAnyOrder("7001", "7002", "7003");
      modes.advance(60);
      assertThat(modes.talks()).hasSize(3);
      modes.closeBooks(3, false);
    }
  }

  @Test
  void shouldDialOneCustomerForEachEngagedAgentAndKeepHimUntilSomebodyAnswers() {
    try (ModeWorld modes =
        ModeWorld.queued(
            "", "agents", "1", "customer.suffix.0", "BUSY", "signal.seconds", "fixed(2)")) {
      modes.world.add("5550010");
      modes.world.add("5550020");
      modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(40);
      assertThat(modes.customers()).hasSize(3);
      assertThat(modes.engaging()).hasSize(1);
      assertThat(modes.talks()).hasSize(1);
      modes.closeBooks(3, false);
    }
  }

  @Test
  void shouldEngageNobodyWhenThereIsNothingToDialAndLetGoWhenNothingIsLeft() {
    try (ModeWorld modes = ModeWorld.queued("", "customer.suffix.0", "BUSY")) {
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(10);
      assertThat(modes.engaging()).isEmpty();
      modes.world.add("5550010");
      modes.advance(60);
      assertThat(modes.customers()).hasSize(1);
      assertThat(modes.engaging()).hasSize(1);
      assertThat(modes.open()).isEmpty();
    }
  }

  @Test
  void shouldLetEngagedAgentsGoWhenTheCampaignStops() {
    try (ModeWorld modes = ModeWorld.queued("")) {
      modes.world.addMany(20);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(0.5);
      modes.world.stop();
      modes.advance(2);
      assertThat(modes.customers()).isEmpty();
      assertThat(modes.open()).isEmpty();
      modes.advance(10);
      assertThat(modes.world.status().agents()).containsEntry(AgentActivity.READY, 3);
    }
  }

  @Test
  void shouldKeepAnAgentForTheCustomerWhoIsBeingDialedWhenTheCampaignStops() {
    try (ModeWorld modes = ModeWorld.queued("")) {
      modes.world.addMany(20);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(5);
      modes.world.stop();
      modes.advance(10);
      assertThat(modes.talks()).hasSize(3);
      modes.closeBooks(20, false);
    }
  }

  @Test
  @Manual("GSW_ASM_OVERDIAL: the call was not merged with an engaging call, and is overdialed")
  void shouldOverdialInPredictiveModeAndSendToTheQueueWhomNoAgentIsEngagedFor() {
    try (ModeWorld modes = ModeWorld.queued("", "outcome.ANSWER", "0.1", "outcome.BUSY", "0.9")) {
      PredictiveBudgetTest.reached(modes.world, 1000);
      modes.world.addMany(600);
      modes.run(DialMode.PREDICTIVE_WITH_SEIZING);
      modes.advance(900);
      List<Diverted> overdialed =
          modes.heard(Diverted.class).stream()
              .filter(event -> event.userData().has("GSW_ASM_OVERDIAL"))
              .filter(event -> event.queue().equals("8000"))
              .toList();
      assertThat(overdialed)
          .isNotEmpty()
          .allSatisfy(
              event -> {
                assertThat(event.toDn()).isEqualTo("9000");
                assertThat(event.userData().integer("GSW_ASM_OVERDIAL")).hasValue(1);
              });
      modes.closeBooks(600, false);
    }
  }

  private static int dialed(DialMode mode) {
    try (ModeWorld modes = ModeWorld.queued("", "outcome.ANSWER", "0.1", "outcome.BUSY", "0.9")) {
      PredictiveBudgetTest.reached(modes.world, 1000);
      modes.world.addMany(600);
      modes.run(mode);
      modes.advance(600);
      return modes.customers().size();
    }
  }

  @Test
  void shouldDialAheadOfItsEngagedAgentsWhenPredictive() {
    assertThat(dialed(DialMode.PREDICTIVE_WITH_SEIZING))
        .isGreaterThan(dialed(DialMode.PROGRESSIVE_WITH_SEIZING) * 110 / 100);
  }

  @Test
  void shouldDropWhomNoAgentIsEngagedForWhenThereIsNoQueue() {
    try (ModeWorld modes = ModeWorld.direct("", "agents", "1", "acw.seconds", "fixed(60)")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(4);
      new AgentEvents(modes.world, "agent1", "7001").logOut();
      modes.advance(20);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.DROPPED.value());
      assertThat(modes.world.status().lost()).isEqualTo(1);
      modes.closeBooks(1, false);
    }
  }

  @Test
  @Manual(
      "GSW_ASSURED_HANDLE: added to an engaging call for a record that is dialed with guaranteed connection")
  void shouldDialAnAssuredRecordOnlyForAnAgentWhoWasEngagedForIt() {
    try (ModeWorld modes = ModeWorld.queued("assured-connect: \"true\"", "agents", "1")) {
      modes.world.addMany(3);
      modes.run(DialMode.PREDICTIVE_WITH_SEIZING);
      modes.advance(0.5);
      assertThat(modes.customers()).isEmpty();
      modes.advance(20);
      assertThat(modes.customers()).hasSize(1);
      Dialing customer = modes.customers().get(0);
      assertThat(modes.heard(Established.class).stream().filter(ModeWorld::isEngaging)).hasSize(1);
      Optional<Object> handle =
          modes.heard(org.ocserver.telephony.TelephonyEvent.Released.class).stream()
              .filter(ModeWorld::isEngaging)
              .findFirst()
              .flatMap(event -> event.userData().get("GSW_ASSURED_HANDLE"));
      assertThat(handle).contains(value(customer, "GSW_RECORD_HANDLE"));
      modes.advance(120);
      assertThat(modes.talks()).hasSize(3);
      modes.closeBooks(3, false);
    }
  }

  @Test
  void shouldGiveAnAssuredRecordBackWhenNoAgentCanBeEngaged() {
    try (ModeWorld modes = ModeWorld.queued("assured-connect: \"true\"")) {
      int id = modes.world.add("5550001");
      modes.world.requests.refuse(FaultySwitch.Request.ENGAGE, 1000);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(60);
      assertThat(modes.customers()).isEmpty();
      modes.closeBooks(1, false);
      assertThat(modes.world.record(id)).containsEntry("record_status", RecordStatus.READY.value());
    }
  }

  @Test
  void shouldEngageTheNextAgentWhenOneDoesNotAnswer() {
    try (ModeWorld modes =
        ModeWorld.direct(
            "call_wait_agent_connected_timeout: \"5\"",
            "agents",
            "1",
            "answer.seconds",
            "uniform(3,9)")) {
      modes.world.addMany(2);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(200);
      assertThat(modes.heard(Ringing.class).stream().filter(ModeWorld::isEngaging))
          .hasSizeGreaterThan(1);
      assertThat(modes.talks()).hasSize(2);
      modes.closeBooks(2, false);
    }
  }

  @Test
  void shouldMergeWithAnotherAgentWhenAMergeFails() {
    try (ModeWorld modes = ModeWorld.queued("")) {
      modes.world.addMany(2);
      modes.world.requests.refuse(FaultySwitch.Request.MERGE, 1);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(60);
      assertThat(modes.talks()).hasSize(2);
      modes.closeBooks(2, false);
    }
  }

  @Test
  void shouldSendTheCustomerToTheQueueWhenHeCannotBeMergedAtAll() {
    try (ModeWorld modes = ModeWorld.queued("")) {
      modes.world.addMany(1);
      modes.world.requests.refuse(FaultySwitch.Request.MERGE, 1000);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(60);
      assertThat(modes.talks())
          .singleElement()
          .satisfies(event -> assertThat(event.userData().has("GSW_ASM_OVERDIAL")).isTrue());
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldGoOnWhenAMergeIsNeverAnswered() {
    try (ModeWorld modes =
        ModeWorld.queued(
            "call_wait_original_establish_timeout: \"3\"", "patience.seconds", "fixed(60)")) {
      modes.world.addMany(3);
      modes.world.requests.lose(FaultySwitch.Request.MERGE, 1);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(120);
      assertThat(modes.talks()).hasSize(3);
      modes.closeBooks(3, false);
    }
  }

  @Test
  void shouldFreeTheAgentWhenTheCustomerGivesUpBeforeTheMerge() {
    try (ModeWorld modes =
        ModeWorld.queued(
            "call_wait_original_establish_timeout: \"30\"",
            "agents",
            "1",
            "patience.seconds",
            "fixed(3)")) {
      int first = modes.world.add("5550001");
      int second = modes.world.add("5550002");
      modes.world.requests.lose(FaultySwitch.Request.MERGE, 1);
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(60);
      assertThat(modes.engaging()).hasSize(1);
      assertThat(List.of(modes.world.record(first), modes.world.record(second)))
          .extracting(record -> record.get("call_result"))
          .containsExactlyInAnyOrder(CallResult.ABANDONED.value(), CallResult.ANSWER.value());
      modes.closeBooks(2, false);
    }
  }

  @Test
  void shouldReleaseAnEngagedAgentWhoWantsToLogOut() {
    try (ModeWorld modes = ModeWorld.queued("", "agents", "1", "customer.suffix.0", "NO_ANSWER")) {
      modes.world.add("5550010");
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(4);
      modes.world.sessions.logOut(modes.world.group(), "agent1").join();
      modes.advance(1);
      assertThat(modes.open()).hasSize(1);
      modes.advance(50);
      assertThat(AgentEvents.of(modes.world, SessionEvent.LogOutPossible.class)).hasSize(1);
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldReleaseAnEngagedAgentWhoIsNotReadyAnyMore() {
    try (ModeWorld modes = ModeWorld.queued("", "agents", "1", "customer.suffix.0", "NO_ANSWER")) {
      modes.world.add("5550010");
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(4);
      new AgentEvents(modes.world, "agent1", "7001").notReady();
      modes.advance(1);
      assertThat(modes.open()).hasSize(1);
      modes.advance(50);
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldConnectAMachineToAnEngagedAgentWhenATreatmentWantsIt() {
    try (ModeWorld modes =
        ModeWorld.queued(
            "call-result-feedback-rate: \"100\"", "customer.suffix.9", "ANSWERING_MACHINE")) {
      modes.world.add("5550009");
      modes.run(DialMode.PROGRESSIVE_WITH_SEIZING);
      modes.advance(20);
      assertThat(modes.heard(PartyChanged.class)).hasSize(1);
      DeskWork desk = DeskWork.awaitCall(modes.world);
      modes.advance(60);
      desk.process(CallResult.ANSWERING_MACHINE_DETECTED, AfterChange.DONE);
      modes.closeBooks(1, false);
    }
  }

  @Test
  @Manual("IVR groups: not supported in ASM dialing mode")
  void shouldNotSeizePortsOfAnIvr() {
    try (ModeWorld modes = ModeWorld.queued("ivr_group: \"true\"")) {
      assertThat(((CommandOutcome.Refused) modes.run(DialMode.PREDICTIVE_WITH_SEIZING)).error())
          .isEqualTo(CampaignError.CM_ERROR_INVALID_PARAMETER);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DialMode.class,
      names = {"PROGRESSIVE_WITH_SEIZING", "PREDICTIVE_WITH_SEIZING"})
  void shouldUnloadByForceAndLeaveNoAgentEngaged(DialMode mode) {
    for (int tenths = 0; tenths <= 140; tenths += 7) {
      try (ModeWorld modes = ModeWorld.queued("")) {
        modes.world.addMany(10);
        modes.run(mode);
        modes.world.advance(Duration.ofMillis(tenths * 100L));
        modes.world.commands().forceUnload(modes.world.group()).join();
        modes.advance(60);
        assertThat(modes.world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
        assertThat(modes.open()).isEmpty();
      }
    }
  }
}
