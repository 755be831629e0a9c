package org.ocserver.desktop.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.desktop.DesktopProtocol;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.AgentPlace;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

class SwitchDesktopsTest {
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final SessionWorld world = new SessionWorld("talk.seconds", "fixed(60)");
  private final SwitchDesktops desktops =
      new SwitchDesktops(
          new DesktopProtocol(
              world.sessions, world.withdrawals, world.additions, world::configuration),
          world.sessions,
          (place, event) -> world.phone.distributeUserEvent(0, place.dn(), event));

  @BeforeEach
  void callAnAgent() {
    world.userEvents = desktops;
    world.observer = desktops;
    world.add("4155550000");
    world.load();
    world.start();
    while (call().isEmpty()) {
      world.advance(MOMENT);
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Optional<AgentCall> call() {
    return world.events.stream()
        .filter(AgentCall.class::isInstance)
        .map(AgentCall.class::cast)
        .findFirst();
  }

  /** A DN whose agent does not have the call. */
  private String otherDn() {
    return call().orElseThrow().dn().equals("7001") ? "7002" : "7001";
  }

  private TKVList.Builder request(String type) {
    return TKVList.builder()
        .put("GSW_AGENT_REQ_TYPE", type)
        .put("GSW_CALLING_LIST", "Spring List")
        .put("GSW_CAMPAIGN_NAME", "Spring")
        .put("GSW_APPLICATION_ID", 101)
        .put(
            "GSW_RECORD_HANDLE",
            (int) call().orElseThrow().userData().integer("GSW_RECORD_HANDLE").orElseThrow());
  }

  private void ask(String dn, TKVList request) {
    world.phone.distributeUserEvent(1, dn, request);
    world.advance(MOMENT);
  }

  private List<TKVList> toldAt(String dn) {
    return world.telephony.stream()
        .filter(UserEvent.class::isInstance)
        .map(UserEvent.class::cast)
        .filter(event -> event.dn().equals(dn) && event.userData().has("GSW_USER_EVENT"))
        .map(UserEvent::userData)
        .toList();
  }

  private List<String> namesToldAt(String dn) {
    return toldAt(dn).stream().map(told -> told.string("GSW_USER_EVENT").orElseThrow()).toList();
  }

  @Test
  @Manual("Characteristics of Event Structures: user events carry the protocol")
  void shouldTellAgentsOfTheirCampaignAtTheirDns() {
    for (String dn : List.of("7001", "7002", "7003")) {
      assertThat(namesToldAt(dn)).containsExactly("CampaignLoaded", "CampaignStarted");
    }
  }

  @Test
  void shouldAnswerAtTheDnOnWhichAnAgentAsked() {
    String dn = call().orElseThrow().dn();
    ask(dn, request("RecordProcessed").put("GSW_CALL_RESULT", 53).build());
    assertThat(namesToldAt(dn)).endsWith("RecordProcessedAcknowledge");
    assertThat(world.record(10)).containsEntry("call_result", 53);
    assertThat(namesToldAt(otherDn())).doesNotContain("RecordProcessedAcknowledge");
  }

  @Test
  @Manual("Error Names and Codes: 112 No call found for the record handle")
  void shouldFindNoCallWhenTheAgentAtTheDnHasNotThisRecordWhateverTheBodySays() {
    String login = call().orElseThrow().agentLogin();
    ask(otherDn(), request("RecordProcessed").put("agentLogin", login).build());
    TKVList error = toldAt(otherDn()).get(2);
    assertThat(error.get("GSW_ERROR_NUMBER")).contains(112);
    assertThat(world.record(10)).containsEntry("record_status", 2);
  }

  @Test
  @Manual("Error Names and Codes: 104 Agent Not Found")
  void shouldFindNoAgentWhenNobodyIsLoggedInAtTheDn() {
    ask("8999", request("RecordProcessed").build());
    assertThat(toldAt("8999").get(0).get("GSW_ERROR_NUMBER")).contains(104);
    assertThat(world.record(10)).containsEntry("record_status", 2);
  }

  @Test
  void shouldAnswerOnceThoughTheSwitchReportsTheServersOwnEventsBack() {
    String dn = call().orElseThrow().dn();
    ask(dn, request("NoSuchRequest").build());
    world.advance(Duration.ofSeconds(5));
    assertThat(namesToldAt(dn)).containsExactly("CampaignLoaded", "CampaignStarted", "Error");
  }

  @Test
  void shouldLeaveOtherUserEventsAndOtherServersRequestsAlone() {
    String dn = call().orElseThrow().dn();
    ask(dn, TKVList.builder().put("colour", "red").build());
    ask(dn, TKVList.empty());
    ask(
        dn,
        TKVList.builder()
            .put("GSW_AGENT_REQ_TYPE", "RecordProcessed")
            .put("GSW_APPLICATION_ID", 202)
            .build());
    assertThat(toldAt(dn)).hasSize(2);
  }

  @Test
  void shouldKnowWhoSitsWhereUntilTheAgentLogsOut() {
    AgentPlace place = new AgentPlace("SimSwitch", "7002");
    assertThat(world.sessions.agentAt(place)).contains("agent2");
    assertThat(world.sessions.placeOf("agent2")).contains(place);
    assertThat(world.sessions.agentAt(new AgentPlace("Other", "7002"))).isEmpty();
    world.phone.stop();
    world.advance(MOMENT);
    assertThat(world.sessions.agentAt(place)).isEmpty();
    assertThat(world.sessions.placeOf("agent2")).isEmpty();
  }
}
