package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyFailure;

class CustomerCallTest {
  @Test
  void shouldConnectAPersonWithAnAgentAndReportEachStep() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.events.clear();

    long reference = played.dial("5550100");
    played.advance(60);

    assertThat(played.names())
        .containsExactly(
            "Dialing",
            "Queued",
            "Diverted",
            "Ringing",
            "Established",
            "Released",
            "AgentAfterCallWork",
            "AgentReady");
    TelephonyEvent.Dialing dialing = played.only(TelephonyEvent.Dialing.class);
    assertThat(dialing.referenceId()).isEqualTo(reference);
    assertThat(dialing.destination()).isEqualTo("5550100");
    TelephonyEvent.Diverted diverted = played.only(TelephonyEvent.Diverted.class);
    assertThat(diverted.queue()).isEqualTo("9000");
    assertThat(diverted.toDn()).isEqualTo("7001");
    TelephonyEvent.Released released = played.only(TelephonyEvent.Released.class);
    assertThat(released.dn()).isEqualTo("7001");
    assertThat(released.state()).isEqualTo(CallState.RELEASED);
    assertThat(Duration.between(dialing.at(), released.at())).isEqualTo(Duration.ofSeconds(36));
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWERING_MACHINE", "FAX", "SILENCE", "PAGER"})
  void shouldHoldAMachineUntilItHangsUp(CallState state) {
    PlayedSwitch played = PlayedSwitch.plain("customer.suffix.77", state.name());

    played.dial("5550177");
    played.advance(10);
    TelephonyEvent.Established established = played.only(TelephonyEvent.Established.class);
    played.advance(60);

    assertThat(established.dn()).isEqualTo("9000");
    assertThat(established.state()).isEqualTo(state);
    TelephonyEvent.Released released = played.only(TelephonyEvent.Released.class);
    assertThat(released.dn()).isEqualTo("9000");
    assertThat(released.state()).isEqualTo(state);
    assertThat(Duration.between(established.at(), released.at())).isEqualTo(Duration.ofSeconds(25));
    assertThat(played.heard(TelephonyEvent.Queued.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "ANSWER",
        "ANSWERING_MACHINE",
        "FAX",
        "SILENCE",
        "PAGER",
        "NO_ANSWER",
        "REMOTE_RELEASE",
        "RELEASED"
      })
  void shouldReportDestinationBusyWhenTheNetworkRefuses(CallState state) {
    PlayedSwitch played = PlayedSwitch.plain("customer.suffix.01", state.name());

    long reference = played.dial("5550101");
    played.advance(60);

    List<CallEvent> events = played.eventsOf(played.callOf(reference));
    assertThat(events).hasSize(2);
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            TelephonyEvent.DestinationBusy.class,
            busy -> assertThat(busy.state()).isEqualTo(state));
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_ANSWER", "REMOTE_RELEASE"})
  void shouldReleaseAtTheOriginWhenNothingAnswers(CallState state) {
    PlayedSwitch played = PlayedSwitch.plain("customer.suffix.02", state.name());

    played.dial("5550102");
    played.advance(60);

    TelephonyEvent.Released released = played.only(TelephonyEvent.Released.class);
    assertThat(released.dn()).isEqualTo("9000");
    assertThat(released.state()).isEqualTo(state);
  }

  @Test
  void shouldReportNoAnswerAtTheRingTimeoutWhenACustomerIsTooSlow() {
    PlayedSwitch played = PlayedSwitch.plain("ring.seconds", "fixed(40)");

    played.dial("5550100");
    played.advance(60);

    TelephonyEvent.Released released = played.only(TelephonyEvent.Released.class);
    assertThat(released.state()).isEqualTo(CallState.NO_ANSWER);
    assertThat(Duration.between(played.only(TelephonyEvent.Dialing.class).at(), released.at()))
        .isEqualTo(PlayedSwitch.RING_TIMEOUT);
  }

  @Test
  void shouldAbandonInTheQueueWhenNoAgentIsFreeInTime() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "0");

    played.dial("5550100");
    played.advance(60);

    TelephonyEvent.Abandoned abandoned = played.only(TelephonyEvent.Abandoned.class);
    assertThat(abandoned.dn()).isEqualTo("9000");
    assertThat(Duration.between(played.only(TelephonyEvent.Queued.class).at(), abandoned.at()))
        .isEqualTo(Duration.ofSeconds(15));
    assertThat(played.phone.statistics().abandonmentRate()).isEqualTo(1);
  }

  @Test
  void shouldAbandonAtTheAgentWhenHeLetsItRingTooLong() {
    PlayedSwitch played = PlayedSwitch.plain("answer.seconds", "fixed(40)");

    played.dial("5550100");
    played.advance(60);

    assertThat(played.only(TelephonyEvent.Abandoned.class).dn()).isEqualTo("7001");
    assertThat(played.names()).endsWith("Ringing", "Abandoned", "AgentReady");
  }

  @Test
  void shouldReportAllTrunksBusyWhenNoTrunkIsFree() {
    PlayedSwitch played = PlayedSwitch.plain("trunks", "2");

    played.dial("5550100");
    played.dial("5550101");
    long third = played.dial("5550102");
    played.advance(1);

    assertThat(played.eventsOf(played.callOf(third)).get(1))
        .isInstanceOfSatisfying(
            TelephonyEvent.DestinationBusy.class,
            busy -> assertThat(busy.state()).isEqualTo(CallState.ALL_TRUNKS_BUSY));
    SwitchStatistics statistics = played.phone.statistics();
    assertThat(statistics.dialed()).isEqualTo(2);
    assertThat(statistics.refused()).isEqualTo(1);
    assertThat(statistics.trunksHighWater()).isEqualTo(2);
  }

  @Test
  void shouldFreeTheTrunkWhenACallEnds() {
    PlayedSwitch played =
        PlayedSwitch.plain("trunks", "1", "outcome.ANSWER", "0", "outcome.BUSY", "1");

    played.dial("5550100");
    played.advance(10);
    played.dial("5550101");
    played.advance(10);

    assertThat(played.heard(TelephonyEvent.DestinationBusy.class))
        .extracting(TelephonyEvent.DestinationBusy::state)
        .containsExactly(CallState.BUSY, CallState.BUSY);
    assertThat(played.phone.statistics().trunksInUse()).isZero();
  }

  @Test
  void shouldRefuseToDialWhenTheOriginIsUnknown() {
    PlayedSwitch played = PlayedSwitch.plain();

    long reference = played.dial("9999", "5550100", TKVList.empty());
    played.advance(60);

    TelephonyEvent.RequestFailed failed = played.only(TelephonyEvent.RequestFailed.class);
    assertThat(failed.referenceId()).isEqualTo(reference);
    assertThat(failed.reason()).isEqualTo(TelephonyFailure.UNKNOWN_DN);
    assertThat(played.heard(TelephonyEvent.Dialing.class)).isEmpty();
  }

  @Test
  void shouldLetTheLongestSuffixDecide() {
    PlayedSwitch played =
        PlayedSwitch.plain("customer.suffix.1", "BUSY", "customer.suffix.01", "NO_ANSWER");

    played.dial("5550101");
    played.dial("5550111");
    played.advance(60);

    assertThat(played.only(TelephonyEvent.Released.class).state()).isEqualTo(CallState.NO_ANSWER);
    assertThat(played.only(TelephonyEvent.DestinationBusy.class).state()).isEqualTo(CallState.BUSY);
  }

  @Test
  void shouldGiveConnectionIdsThatAreNewAfterARestart() {
    PlayedSwitch before = PlayedSwitch.plain();
    long first = before.dial("5550100");
    before.advance(1);

    PlayedSwitch after = PlayedSwitch.startedAt(before.time.now());
    long second = after.dial("5550100");
    after.advance(1);

    assertThat(after.callOf(second)).isNotEqualTo(before.callOf(first));
  }

  @Test
  void shouldDivideAllTimesByTheSpeed() {
    PlayedSwitch played = PlayedSwitch.plain("speed", "10");

    played.dial("5550100");
    played.advance(60);

    assertThat(
            Duration.between(
                played.only(TelephonyEvent.Dialing.class).at(),
                played.only(TelephonyEvent.Released.class).at()))
        .isEqualTo(Duration.ofMillis(3600));
  }
}
