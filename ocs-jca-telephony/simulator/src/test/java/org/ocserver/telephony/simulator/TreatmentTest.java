package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyEvent.TreatmentApplied;
import org.ocserver.telephony.TelephonyFailure;

/** Applications that talk to customers. */
class TreatmentTest {
  private static final CallTreatment APPLICATION =
      new CallTreatment("PlayApplication", TKVList.empty());

  private static PlayedSwitch played(String... more) {
    return PlayedSwitch.plain(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "application.seconds", "fixed(40)", "application.ports", "1"),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  private static ConnectionId answered(PlayedSwitch played, String number) {
    long reference = played.dial("8000", number, TKVList.empty());
    played.advance(6);
    return played.callOf(reference);
  }

  @Test
  void shouldHoldAPersonAtATrunkGroup() {
    PlayedSwitch played = played();
    ConnectionId call = answered(played, "5550100");
    assertThat(played.only(Established.class))
        .returns("8000", Established::dn)
        .returns(call, Established::call)
        .returns(CallState.ANSWER, Established::state);
  }

  @Test
  void shouldEndTheCallWhenTheApplicationHasTalkedLongerThanThePersonWouldHaveWaited() {
    PlayedSwitch played = played();
    played.phone.applyTreatment(7, answered(played, "5550100"), APPLICATION);
    played.advance(39);
    assertThat(played.only(TreatmentApplied.class).treatment()).isEqualTo("PlayApplication");
    assertThat(played.heard(Released.class)).isEmpty();
    played.advance(2);
    assertThat(played.only(Released.class).state()).isEqualTo(CallState.RELEASED);
  }

  @Test
  void shouldRefuseWhenNoPortIsFreeAndHaveOneAgainAfterTheCall() {
    PlayedSwitch played = played();
    played.phone.applyTreatment(7, answered(played, "5550100"), APPLICATION);
    ConnectionId second = answered(played, "5550101");
    played.phone.applyTreatment(8, second, APPLICATION);
    played.advance(1);
    assertThat(played.only(RequestFailed.class))
        .returns(8L, RequestFailed::referenceId)
        .returns(TelephonyFailure.NO_PORT, RequestFailed::reason);
    played.phone.releaseCall(9, played.only(TreatmentApplied.class).call());
    played.phone.applyTreatment(10, second, APPLICATION);
    played.advance(1);
    assertThat(played.heard(TreatmentApplied.class)).hasSize(2);
  }

  @Test
  void shouldFreeThePortWhenTheCallIsTransferredToAnAgent() {
    PlayedSwitch played = played();
    ConnectionId first = answered(played, "5550100");
    played.phone.applyTreatment(7, first, APPLICATION);
    played.phone.transferCall(8, first, "9000", TKVList.empty());
    played.advance(2);
    assertThat(played.heard(Established.class)).last().returns("7001", Established::dn);
    played.phone.applyTreatment(9, answered(played, "5550101"), APPLICATION);
    played.advance(1);
    assertThat(played.heard(TreatmentApplied.class)).hasSize(2);
    played.advance(60);
    assertThat(played.phone.statistics().trunksInUse()).isZero();
  }

  @Test
  void shouldPlayAMessageToAPersonWhoWaitsInAQueueAndEndTheCallAfterIt() {
    PlayedSwitch played =
        played("agents", "0", "message.seconds", "fixed(9)", "patience.seconds", "fixed(15)");
    long reference = played.dial("9000", "5550100", TKVList.empty());
    played.advance(12);
    ConnectionId call = played.callOf(reference);
    CallTreatment message = new CallTreatment("PlayAnnouncement", TKVList.empty());
    played.phone.applyTreatment(7, call, message);
    played.phone.applyTreatment(8, call, message);
    played.advance(8);
    assertThat(played.only(TreatmentApplied.class).treatment()).isEqualTo("PlayAnnouncement");
    assertThat(played.only(RequestFailed.class))
        .returns(8L, RequestFailed::referenceId)
        .returns(TelephonyFailure.INVALID_STATE, RequestFailed::reason);
    assertThat(played.heard(Released.class)).isEmpty();
    played.advance(2);
    assertThat(played.only(Released.class).state()).isEqualTo(CallState.RELEASED);
    assertThat(played.phone.statistics().trunksInUse()).isZero();
  }

  @Test
  void shouldRefuseAnUnknownTreatmentAndOneForACallThatIsNotHeld() {
    PlayedSwitch played = played();
    ConnectionId call = answered(played, "5550100");
    played.phone.applyTreatment(7, call, new CallTreatment("Juggle", TKVList.empty()));
    played.phone.applyTreatment(8, call, APPLICATION);
    played.phone.applyTreatment(9, call, APPLICATION);
    played.advance(1);
    assertThat(played.heard(RequestFailed.class))
        .extracting(RequestFailed::reason)
        .containsExactly(TelephonyFailure.NOT_SUPPORTED, TelephonyFailure.INVALID_STATE);
  }
}
