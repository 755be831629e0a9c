package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.CallPhase;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.CallPresent;

class StandingCallsTest {
  private static final TKVList ATTEMPT =
      TKVList.builder().put("GSW_CALL_ATTEMPT_GUID", "a-1").build();

  private static CallPresent standing(PlayedSwitch played) {
    played.phone.disconnect();
    played.phone.connect();
    played.time.runDue();
    assertThat(played.names())
        .containsSubsequence(
            "LinkDisconnected", "LinkConnected", "CallPresent", "CallsReported", "AgentLogin");
    return played.only(CallPresent.class);
  }

  @Test
  void shouldTellOfACallThatIsDialed() {
    PlayedSwitch played = PlayedSwitch.plain();
    long reference = played.dial("9000", "5550100", ATTEMPT);
    played.advance(1);

    CallPresent call = standing(played);

    assertThat(call.call()).isEqualTo(played.callOf(reference));
    assertThat(call.userData()).isEqualTo(ATTEMPT);
    assertThat(call.destination()).isEqualTo("5550100");
    assertThat(call.phase()).isEqualTo(CallPhase.DIALING);
    assertThat(call.dn()).isEqualTo("9000");
    assertThat(call.agentLogin()).isEmpty();
  }

  @Test
  void shouldTellWhoseTelephoneRingsAndWhoTalks() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.dial("5550100");
    played.time.advance(Duration.ofMillis(5500));

    assertThat(standing(played))
        .extracting(CallPresent::phase, CallPresent::dn, CallPresent::agentLogin)
        .containsExactly(CallPhase.RINGING, "7001", "agent1");

    played.events.removeIf(CallPresent.class::isInstance);
    played.advance(5);
    assertThat(standing(played))
        .extracting(CallPresent::phase, CallPresent::dn, CallPresent::agentLogin)
        .containsExactly(CallPhase.TALKING, "7001", "agent1");
  }

  @Test
  void shouldTellOfACallThatWaits() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "0", "agent.queues", "9000");
    played.dial("5550100");
    played.advance(6);
    played.phone.disconnect();
    played.phone.connect();
    played.time.runDue();

    assertThat(played.only(CallPresent.class))
        .extracting(CallPresent::phase, CallPresent::dn, CallPresent::state)
        .containsExactly(CallPhase.QUEUED, "9000", CallState.ANSWER);
  }

  @Test
  void shouldTellWhatAnsweredACallThatIsHeldOrTreated() {
    PlayedSwitch played =
        PlayedSwitch.plain("outcome.ANSWER", "0", "outcome.ANSWERING_MACHINE", "1");
    long reference = played.dial("8000", "5550100", TKVList.empty());
    played.advance(6);

    assertThat(standing(played))
        .extracting(CallPresent::phase, CallPresent::dn, CallPresent::state)
        .containsExactly(CallPhase.HELD, "8000", CallState.ANSWERING_MACHINE);

    played.events.removeIf(CallPresent.class::isInstance);
    played.phone.applyTreatment(
        9, played.callOf(reference), new CallTreatment("PlayApplication", TKVList.empty()));
    played.time.runDue();
    assertThat(standing(played).phase()).isEqualTo(CallPhase.TREATED);
  }

  @Test
  void shouldTellTheUserDataAsItWasLast() {
    PlayedSwitch played = PlayedSwitch.plain();
    long reference = played.dial("9000", "5550100", ATTEMPT);
    played.time.runDue();
    TKVList change = TKVList.builder().put("GSW_CALL_ATTEMPT_GUID", "a-2").build();
    played.phone.updateUserData(9, played.callOf(reference), change);
    played.time.runDue();

    assertThat(standing(played).userData()).isEqualTo(change);
  }

  @Test
  void shouldNotTellOfACallThatEndedWhileNobodyWasLinked() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.dial("5550100");
    played.advance(1);
    played.phone.disconnect();
    played.advance(60);
    played.events.clear();

    played.phone.connect();
    played.time.runDue();

    assertThat(played.names())
        .isEqualTo(List.of("LinkConnected", "CallsReported", "AgentLogin", "AgentReady"));
  }

  @Test
  void shouldNotNameThePortOfAnIvr() {
    PlayedSwitch played = PlayedSwitch.plain("agent.kind", "IVR_PORT", "acw.seconds", "fixed(0)");
    played.dial("5550100");
    played.advance(10);
    played.phone.disconnect();
    played.phone.connect();
    played.time.runDue();

    assertThat(played.only(CallPresent.class))
        .extracting(CallPresent::phase, CallPresent::dn, CallPresent::agentLogin)
        .containsExactly(CallPhase.TALKING, "7001", "");
  }
}
