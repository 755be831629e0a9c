package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;

class CallRequestTest {
  private static final TKVList COLOUR = TKVList.builder().put("colour", "blue").build();

  @Test
  void shouldReleaseAtTheOriginWhileTheNumberRings() {
    PlayedSwitch played = PlayedSwitch.plain();

    released(played, 2);

    assertReleased(played, "9000", CallState.RELEASED);
  }

  @Test
  void shouldReleaseAtTheQueueWhileTheCallWaits() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "0");

    released(played, 8);

    assertReleased(played, "9000", CallState.RELEASED);
  }

  @Test
  void shouldReleaseAtTheAgentWhileHisPhoneRingsAndLeaveHimReady() {
    PlayedSwitch played = PlayedSwitch.plain("answer.seconds", "fixed(10)");

    released(played, 8);

    assertReleased(played, "7001", CallState.RELEASED);
    assertThat(played.names()).endsWith("Released", "AgentReady");
  }

  @Test
  void shouldReleaseAtTheAgentWhileHeTalksAndGiveHimAfterCallWork() {
    PlayedSwitch played = PlayedSwitch.plain();

    released(played, 12);

    assertReleased(played, "7001", CallState.RELEASED);
    assertThat(played.names()).endsWith("Released", "AgentAfterCallWork", "AgentReady");
  }

  @Test
  void shouldReleaseAMachineAsAMachine() {
    PlayedSwitch played = PlayedSwitch.plain("customer.suffix.", "ANSWERING_MACHINE");

    released(played, 8);

    assertReleased(played, "9000", CallState.ANSWERING_MACHINE);
  }

  @Test
  void shouldCarryUserDataOnLaterEventsWhenItIsUpdated() {
    PlayedSwitch played = PlayedSwitch.plain();
    TKVList given = TKVList.builder().put("name", "Ann").put("colour", "red").build();
    long reference = played.dial("9000", "5550100", given);
    played.advance(1);

    played.phone.updateUserData(77, played.callOf(reference), COLOUR);
    played.advance(60);

    assertThat(played.only(TelephonyEvent.Dialing.class).userData()).isEqualTo(given);
    assertThat(played.only(TelephonyEvent.Released.class).userData())
        .isEqualTo(given.updatedWith(COLOUR));
  }

  @Test
  void shouldFailWhenTheCallIsUnknownOrOver() {
    PlayedSwitch played = PlayedSwitch.plain();
    ConnectionId over = released(played, 2);
    ConnectionId never = new ConnectionId("never");

    played.phone.releaseCall(11, over);
    played.phone.updateUserData(12, never, COLOUR);
    played.phone.transferCall(13, never, "9000", COLOUR);
    played.phone.mergeCalls(14, never, over, MergeMethod.BRIDGING);
    played.phone.applyTreatment(15, never, new CallTreatment("Music", TKVList.empty()));
    played.time.runDue();

    assertThat(played.heard(TelephonyEvent.RequestFailed.class))
        .extracting(TelephonyEvent.RequestFailed::referenceId)
        .containsExactly(11L, 12L, 13L, 14L, 15L);
    assertThat(played.heard(TelephonyEvent.RequestFailed.class))
        .allMatch(failed -> failed.reason() == TelephonyFailure.UNKNOWN_CALL);
  }

  @Test
  void shouldNotSupportOtherTreatments() {
    PlayedSwitch played = PlayedSwitch.plain();
    long reference = played.dial("5550100");
    played.advance(1);

    played.phone.applyTreatment(
        5, played.callOf(reference), new CallTreatment("Music", TKVList.empty()));
    played.time.runDue();

    assertThat(played.only(TelephonyEvent.RequestFailed.class).reason())
        .isEqualTo(TelephonyFailure.NOT_SUPPORTED);
  }

  @Test
  void shouldPlayAMessageToAMachineAndThenEndTheCall() {
    PlayedSwitch played =
        PlayedSwitch.with(
            "customer.suffix.9", "ANSWERING_MACHINE",
            "ring.seconds", "fixed(2)",
            "machine.seconds", "fixed(60)",
            "message.seconds", "fixed(7)");
    long reference = played.dial("5550109");
    played.advance(3);
    played.phone.applyTreatment(
        5, played.callOf(reference), new CallTreatment("PlayAnnouncement", TKVList.empty()));
    played.advance(6);
    assertThat(played.heard(TelephonyEvent.Released.class)).isEmpty();
    played.advance(2);
    assertThat(played.only(TelephonyEvent.Released.class).state())
        .isEqualTo(CallState.ANSWERING_MACHINE);
  }

  @Test
  void shouldDeliverAUserEventOnItsDn() {
    PlayedSwitch played = PlayedSwitch.plain();

    played.phone.distributeUserEvent(5, "7001", COLOUR);
    played.time.runDue();

    TelephonyEvent.UserEvent event = played.only(TelephonyEvent.UserEvent.class);
    assertThat(event.dn()).isEqualTo("7001");
    assertThat(event.userData()).isEqualTo(COLOUR);
  }

  @Test
  void shouldHoldAPersonAtATrunkGroupUntilTransferredToAQueue() {
    PlayedSwitch played = PlayedSwitch.plain("trunk.groups", "8000");
    ConnectionId call = held(played);

    played.phone.transferCall(5, call, "9000", COLOUR);
    played.advance(60);

    assertThat(played.eventsOf(call))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "Dialing",
            "Established",
            "Diverted",
            "Queued",
            "Diverted",
            "Ringing",
            "Established",
            "Released");
    assertThat(played.only(TelephonyEvent.Released.class).userData()).isEqualTo(COLOUR);
  }

  @Test
  void shouldAbandonAPersonHeldTooLong() {
    PlayedSwitch played = PlayedSwitch.plain("trunk.groups", "8000");

    held(played);
    played.advance(60);

    assertThat(played.only(TelephonyEvent.Abandoned.class).dn()).isEqualTo("8000");
  }

  @Test
  void shouldSendTheAgentToAfterCallWorkWhenHisCallIsTransferred() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "2");
    long reference = played.dial("5550100");
    played.advance(10);

    played.phone.transferCall(5, played.callOf(reference), "7002", TKVList.empty());
    played.advance(2);

    assertThat(played.names()).endsWith("AgentAfterCallWork", "Diverted", "Ringing", "Established");
    assertThat(played.heard(TelephonyEvent.Established.class).get(1).dn()).isEqualTo("7002");
  }

  @Test
  void shouldRefuseATransferThatCannotBe() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "2");
    long talking = played.dial("5550100");
    played.advance(10);
    long ringing = played.dial("5550101");
    played.advance(1);

    played.phone.transferCall(5, played.callOf(talking), "1234", TKVList.empty());
    played.phone.transferCall(6, played.callOf(talking), "7001", TKVList.empty());
    played.phone.transferCall(7, played.callOf(ringing), "9000", TKVList.empty());
    played.time.runDue();

    assertThat(played.heard(TelephonyEvent.RequestFailed.class))
        .extracting(TelephonyEvent.RequestFailed::reason)
        .containsExactly(
            TelephonyFailure.UNKNOWN_DN,
            TelephonyFailure.INVALID_STATE,
            TelephonyFailure.INVALID_STATE);
    played.advance(120);
    assertThat(played.heard(TelephonyEvent.Released.class)).hasSize(2);
  }

  @Test
  void shouldMergeACustomerWithTheAgentWhoIsEngaged() {
    PlayedSwitch played = PlayedSwitch.plain("trunk.groups", "8000");
    long reference = played.engage("9000");
    played.advance(3);
    ConnectionId engaging = played.callOf(reference);
    ConnectionId customer = held(played);

    played.phone.mergeCalls(9, engaging, customer, MergeMethod.BRIDGING);
    played.time.runDue();

    assertThat(played.names()).endsWith("Established", "PartyChanged", "Established", "Released");
    TelephonyEvent.PartyChanged changed = played.only(TelephonyEvent.PartyChanged.class);
    assertThat(changed.call()).isEqualTo(customer);
    assertThat(changed.previousCall()).isEqualTo(engaging);
    assertThat(played.only(TelephonyEvent.Released.class).call()).isEqualTo(engaging);
    played.advance(60);
    assertThat(played.heard(TelephonyEvent.Released.class).get(1).dn()).isEqualTo("7001");
    assertThat(played.names()).endsWith("Released", "AgentAfterCallWork", "AgentReady");
  }

  @Test
  void shouldKeepAnEngagedAgentUntilTheCallIsReleased() {
    PlayedSwitch played = PlayedSwitch.plain();
    long reference = played.engage("7001");
    played.advance(600);
    assertThat(played.names()).endsWith("Dialing", "Ringing", "Established");

    played.phone.releaseCall(5, played.callOf(reference));
    played.advance(20);

    assertThat(played.names()).endsWith("Released", "AgentAfterCallWork", "AgentReady");
  }

  @Test
  void shouldReportBusyWhenTheAgentToEngageIsNotReady() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.engage("7001");
    played.advance(5);

    played.engage("7001");
    played.engage("1234");
    played.time.runDue();

    assertThat(played.only(TelephonyEvent.DestinationBusy.class).state()).isEqualTo(CallState.BUSY);
    assertThat(played.only(TelephonyEvent.RequestFailed.class).reason())
        .isEqualTo(TelephonyFailure.UNKNOWN_DN);
  }

  @Test
  void shouldRefuseToMergeCallsThatAreNotOfTheirKind() {
    PlayedSwitch played = PlayedSwitch.plain();
    long dialing = played.dial("5550100");
    played.time.runDue();
    ConnectionId call = played.callOf(dialing);

    played.phone.mergeCalls(9, call, call, MergeMethod.TRANSFER);
    played.time.runDue();

    assertThat(played.only(TelephonyEvent.RequestFailed.class).reason())
        .isEqualTo(TelephonyFailure.INVALID_STATE);
  }

  private static ConnectionId held(PlayedSwitch played) {
    long reference = played.dial("8000", "5550100", TKVList.empty());
    played.advance(6);
    return played.callOf(reference);
  }

  private static ConnectionId released(PlayedSwitch played, long afterSeconds) {
    long reference = played.dial("5550100");
    played.advance(afterSeconds);
    ConnectionId call = played.callOf(reference);
    played.phone.releaseCall(99, call);
    played.time.runUntilIdle(Duration.ofMinutes(10));
    return call;
  }

  private static void assertReleased(PlayedSwitch played, String dn, CallState state) {
    TelephonyEvent.Released released = played.only(TelephonyEvent.Released.class);
    assertThat(released.dn()).isEqualTo(dn);
    assertThat(released.state()).isEqualTo(state);
    assertThat(played.phone.statistics().trunksInUse()).isZero();
  }
}
