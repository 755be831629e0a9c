package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.telephony.TKVList;

/** What agents ask about themselves. */
class AgentRequestsTest {
  private static SessionWorld world(String nameOfLogOutTime) {
    SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace("dialMode: progressive", "dialMode: predictive")
                    .replace(
                        "connections: [102]",
                        "connections: [102], options: {default: {logout_time_event_name: "
                            + nameOfLogOutTime
                            + "}}"),
            store -> store,
            "talk.seconds",
            "fixed(60)");
    world.load();
    return world;
  }

  private static TKVList.Builder request(String type) {
    return TKVList.builder()
        .put("GSW_AGENT_REQ_TYPE", type)
        .put("GSW_APPLICATION_ID", 101)
        .put("GSW_REFERENCE_ID", 77);
  }

  private static List<TKVList> ask(SessionWorld world, String agent, TKVList request) {
    return new DesktopProtocol(
            world.sessions, world.withdrawals, world.additions, world::configuration)
        .answer(request, Optional.of(agent))
        .join();
  }

  @Test
  @Manual("CampaignStatusRequest: answered by the messages of a login, or not at all")
  void shouldTellTheCampaignsOfTheAgentAndNothingToAStranger() {
    try (SessionWorld world = world("LogOut")) {
      TKVList request =
          TKVList.builder()
              .put("GSW_AGENT_REQ_TYPE", "CampaignStatusRequest")
              .put("GSW_REFERENCE_ID", 77)
              .build();
      List<TKVList> answer = ask(world, "agent1", request);
      assertThat(answer).hasSize(1);
      assertThat(answer.get(0).get("GSW_USER_EVENT")).contains("CampaignLoaded");
      assertThat(answer.get(0).get("GSW_APPLICATION_ID")).contains(101);
      assertThat(answer.get(0).get("GSW_REFERENCE_ID")).contains(77);
      world.start();
      assertThat(ask(world, "agent1", request).get(0).get("GSW_CAMPAIGN_MODE"))
          .contains("Predictive");
      assertThat(ask(world, "stranger", request)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LogOut", "LogOutTime"})
  @Manual("LogOutTime: attached data")
  void shouldTellTheTimeUntilTheLogOutUnderTheNameThatDesktopsExpect(String name) {
    try (SessionWorld world = world(name)) {
      world.start();
      world.advance(Duration.ofSeconds(1));
      assertThat(ask(world, "agent1", request("LogOut").put("GSW_CAMPAIGN_NAME", "Spring").build()))
          .containsExactly(
              TKVList.builder()
                  .put("GSW_USER_EVENT", name)
                  .put("GSW_APPLICATION_ID", 101)
                  .put("GSW_CAMPAIGN_NAME", "Spring")
                  .put("GSW_LOGOUT_TIME", 0)
                  .put("GSW_REFERENCE_ID", 77)
                  .build());
    }
  }

  @Test
  @Manual("ReadyTimeAcknowledge: attributes")
  @Manual("ReadyTime Error Codes: 104, 112, 120")
  void shouldTakeTheReadyTimeOfARecordOnce() {
    try (SessionWorld world = world("LogOut")) {
      world.add("4155550000");
      world.start();
      world.advance(Duration.ofSeconds(30));
      AgentCall call =
          world.events.stream()
              .filter(AgentCall.class::isInstance)
              .map(AgentCall.class::cast)
              .findFirst()
              .orElseThrow();
      int handle = (int) call.userData().integer("GSW_RECORD_HANDLE").orElseThrow();
      TKVList ready =
          request("ReadyTime").put("GSW_READY_TIME", 20).put("GSW_RECORD_HANDLE", handle).build();
      assertThat(ask(world, call.agentLogin(), ready))
          .containsExactly(
              TKVList.builder()
                  .put("GSW_USER_EVENT", "ReadyTimeAcknowledge")
                  .put("GSW_APPLICATION_ID", 101)
                  .put("GSW_RECORD_HANDLE", handle)
                  .put("GSW_REFERENCE_ID", 77)
                  .build());
      assertThat(ask(world, call.agentLogin(), ready).get(0).get("GSW_ERROR_NUMBER")).contains(120);
      assertThat(ask(world, "stranger", ready).get(0).get("GSW_ERROR_NUMBER")).contains(104);
      TKVList unknown =
          ready.updatedWith(TKVList.builder().put("GSW_RECORD_HANDLE", handle + 77).build());
      assertThat(ask(world, call.agentLogin(), unknown).get(0).get("GSW_ERROR_NUMBER"))
          .contains(112);
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveAnOperationForEachRequest(DesktopRequest request) {
    try (SessionWorld world = world("LogOut")) {
      TKVList.Builder asked = request(request.type());
      if (request.isToldOfErrors()) {
        asked
            .put("GSW_CALLING_LIST", "Spring List")
            .put("GSW_CAMPAIGN_NAME", "Autumn")
            .put("GSW_CALLBACK_TYPE", "Personal")
            .put("GSW_DATE_TIME", "11/24/2026 15:30")
            .put("GSW_PHONE", "4155550001")
            .put("GSW_READY_TIME", 30)
            .put("GSW_RECORD_HANDLE", 1)
            .put("GSW_TZ_NAME", "CET");
      }
      assertThat(ask(world, "agent1", asked.build())).isNotEmpty();
    }
  }
}
