package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;

class AgentLifeTest {
  @Test
  void shouldLogAgentsInOneAfterTheOtherWhenTheLinkIsUp() {
    PlayedSwitch played = PlayedSwitch.with("agents", "3", "agent.login.prefix", "bob");

    assertThat(played.names().get(0)).isEqualTo("LinkConnected");
    List<TelephonyEvent.AgentLogin> logins = played.heard(TelephonyEvent.AgentLogin.class);
    assertThat(logins)
        .extracting(TelephonyEvent.AgentLogin::agentLogin)
        .containsExactly("bob1", "bob2", "bob3");
    assertThat(logins)
        .extracting(TelephonyEvent.AgentLogin::dn)
        .containsExactly("7001", "7002", "7003");
    assertThat(logins).extracting(TelephonyEvent.AgentLogin::at).doesNotHaveDuplicates();
    assertThat(played.heard(TelephonyEvent.AgentReady.class)).hasSize(3);
  }

  @Test
  void shouldGiveCallsToTheAgentWhoIsReadyLongest() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "3");

    for (int i = 0; i < 7; i++) {
      played.dial("5550100");
      played.advance(20);
    }
    played.advance(60);

    assertThat(played.heard(TelephonyEvent.Diverted.class))
        .extracting(TelephonyEvent.Diverted::toDn)
        .containsExactly("7001", "7002", "7003", "7001", "7002", "7003", "7001");
  }

  @Test
  void shouldKeepHisPlaceWhenTheCallerHangsUpWhileItRings() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "2", "answer.seconds", "fixed(20)");

    played.dial("5550100");
    played.advance(30);
    played.dial("5550101");
    played.advance(30);

    assertThat(played.heard(TelephonyEvent.Abandoned.class))
        .extracting(TelephonyEvent.Abandoned::dn)
        .containsExactly("7001", "7001");
  }

  @Test
  void shouldServeTheCallThatWaitedLongestFirst() {
    PlayedSwitch played = PlayedSwitch.plain("patience.seconds", "fixed(500)");
    List<Long> references = List.of(played.dial("1"), played.dial("2"), played.dial("3"));

    played.advance(200);

    assertThat(played.heard(TelephonyEvent.Diverted.class))
        .extracting(TelephonyEvent.Diverted::call)
        .containsExactlyElementsOf(references.stream().map(played::callOf).toList());
  }

  @Test
  void shouldDealAgentsOutToTheQueuesTheyServe() {
    PlayedSwitch played =
        PlayedSwitch.plain("agents", "3", "queues", "9000,9001,9002", "agent.queues", "9001,9002");

    played.dial("9001", "1", TKVList.empty());
    played.dial("9001", "2", TKVList.empty());
    played.dial("9002", "3", TKVList.empty());
    played.advance(10);

    assertThat(played.heard(TelephonyEvent.Diverted.class))
        .extracting(TelephonyEvent.Diverted::toDn)
        .containsExactly("7001", "7003", "7002");
  }

  @Test
  void shouldTakeABreakAfterEachSoManyCalls() {
    PlayedSwitch played = PlayedSwitch.plain("break.calls", "2", "break.seconds", "fixed(300)");
    played.dial("1");
    played.advance(60);
    played.events.clear();

    played.dial("2");
    played.advance(360);

    assertThat(played.names())
        .endsWith("Released", "AgentAfterCallWork", "AgentNotReady", "AgentReady");
    assertThat(
            Duration.between(
                played.only(TelephonyEvent.AgentNotReady.class).at(),
                played.only(TelephonyEvent.AgentReady.class).at()))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void shouldLogOutForABreakWhenToldTo() {
    PlayedSwitch played = PlayedSwitch.plain("break.calls", "1", "break.kind", "LOG_OUT");

    played.dial("1");
    played.advance(200);

    assertThat(played.names())
        .endsWith("AgentAfterCallWork", "AgentLogout", "AgentLogin", "AgentReady");
  }

  @Test
  void shouldEndCallsAndLogAgentsOutWhenStopped() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "2");
    played.dial("1");
    played.advance(10);
    played.dial("2");
    played.events.clear();

    played.phone.stop();
    played.phone.stop();
    played.advance(600);

    assertThat(played.names())
        .containsExactly(
            "Dialing",
            "Released",
            "AgentAfterCallWork",
            "Released",
            "AgentLogout",
            "AgentLogout",
            "LinkDisconnected");
  }

  @Test
  void shouldRefuseRequestsWhenStopped() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.phone.stop();

    played.dial("1");
    played.phone.connect();
    played.advance(60);

    assertThat(played.only(TelephonyEvent.RequestFailed.class).reason())
        .isEqualTo(TelephonyFailure.LINK_DISCONNECTED);
    assertThat(played.heard(TelephonyEvent.LinkConnected.class)).hasSize(1);
  }

  @Test
  void shouldStartOnlyOnce() {
    PlayedSwitch played = PlayedSwitch.plain();

    assertThatIllegalStateException().isThrownBy(played.phone::start);
  }

  @Test
  void shouldCountTheTimeAgentsAreBusy() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.dial("1");

    played.advance(99);

    SwitchStatistics statistics = played.phone.statistics();
    assertThat(statistics.agentTalk()).isEqualTo(Duration.ofSeconds(30));
    assertThat(statistics.agentAfterCallWork()).isEqualTo(Duration.ofSeconds(10));
    assertThat(statistics.agentLoggedIn()).isEqualTo(Duration.ofMillis(99_995));
    assertThat(statistics.agentUtilisation()).isBetween(0.4, 0.401);
    assertThat(statistics.connected()).isEqualTo(1);
  }
}
