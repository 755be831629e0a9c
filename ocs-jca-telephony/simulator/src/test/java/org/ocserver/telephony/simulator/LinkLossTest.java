package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;

class LinkLossTest {
  @Test
  void shouldLoseTheEventsOfAnOutageWhileCallsGoOn() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.dial("1");
    played.advance(1);
    played.events.clear();

    played.phone.loseLink(Duration.ofSeconds(20));
    played.advance(30);

    assertThat(played.names())
        .containsExactly(
            "LinkDisconnected", "LinkConnected", "CallPresent", "CallsReported", "AgentLogin");
    played.advance(60);
    assertThat(played.names()).endsWith("Released", "AgentAfterCallWork", "AgentReady");
  }

  @Test
  void shouldReportEachAgentInHisStateWhenTheLinkIsBack() {
    PlayedSwitch played =
        PlayedSwitch.plain("agents", "5", "break.calls", "1", "break.seconds", "fixed(1000)");
    played.dial("1");
    played.advance(50);
    played.dial("2");
    played.advance(20);
    played.dial("3");
    played.advance(14);
    played.dial("4");
    played.advance(5);
    played.events.clear();

    played.phone.disconnect();
    played.phone.connect();
    played.time.runDue();

    assertThat(played.names())
        .containsExactly(
            "LinkDisconnected",
            "LinkConnected",
            "CallPresent",
            "CallPresent",
            "CallsReported",
            "AgentLogin",
            "AgentNotReady",
            "AgentLogin",
            "AgentAfterCallWork",
            "AgentLogin",
            "AgentLogin",
            "AgentLogin",
            "AgentReady");
  }

  @Test
  void shouldRefuseRequestsWhileTheLinkIsLost() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.phone.disconnect();

    long reference = played.dial("1");
    played.phone.distributeUserEvent(50, "7001", TKVList.empty());
    played.advance(600);

    assertThat(played.heard(TelephonyEvent.RequestFailed.class))
        .extracting(TelephonyEvent.RequestFailed::referenceId)
        .containsExactly(reference, 50L);
    assertThat(played.heard(TelephonyEvent.RequestFailed.class))
        .allMatch(failed -> failed.reason() == TelephonyFailure.LINK_DISCONNECTED);
    assertThat(played.phone.statistics().dialed()).isZero();
  }

  @Test
  void shouldNotReconnectTwiceWhenConnectedBeforeTheOutageEnds() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.phone.loseLink(Duration.ofSeconds(20));
    played.advance(5);
    played.phone.connect();
    played.phone.connect();
    played.advance(5);
    played.phone.disconnect();

    played.advance(60);

    assertThat(played.heard(TelephonyEvent.LinkConnected.class)).hasSize(2);
    assertThat(played.names()).endsWith("LinkDisconnected");
  }
}
