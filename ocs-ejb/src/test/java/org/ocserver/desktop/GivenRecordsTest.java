package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.desktop.ManualTables.Wanted;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TKVList;

/** The records that desktops are given, with all keys of the manual's tables. */
class GivenRecordsTest {
  private static final String AGENT = "agent1";

  private static SessionWorld world(DialMode mode, String group, String campaign, String list) {
    SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                            "description: Spring for Sales",
                            "description: Spring for Sales" + group)
                        .replace("lists: [{listDbid: 1}]", campaign + "lists: [{listDbid: 1}]")
                        .replace("tableAccessDbid: 1}", "tableAccessDbid: 1" + list + "}")
                    + "scripts:\n"
                    + "  - {dbid: 7, tenantDbid: 1, name: A, type: outbound_campaign}\n"
                    + "  - {dbid: 8, tenantDbid: 1, name: B, type: outbound_campaign}\n"
                    + "  - {dbid: 9, tenantDbid: 1, name: C, type: outbound_campaign}\n",
            store -> store);
    world.load();
    DialParameters configured = DialParameters.configured(world.group());
    world.start(new DialParameters(mode, configured.optimizeBy(), configured.optimizeGoal()));
    return world;
  }

  private static List<TKVList> ask(SessionWorld world, TKVList request) {
    world.advance(Duration.ofSeconds(6));
    CompletableFuture<List<TKVList>> answer =
        new DesktopProtocol(
                world.sessions, world.withdrawals, world.additions, world::configuration)
            .answer(request, Optional.of(AGENT));
    world.advance(Duration.ofSeconds(1));
    return answer.join();
  }

  private static TKVList.Builder request(String type) {
    return TKVList.builder()
        .put("GSW_AGENT_REQ_TYPE", type)
        .put("GSW_APPLICATION_ID", 101)
        .put("GSW_CAMPAIGN_NAME", "Spring")
        .put("GSW_CALLING_LIST", "Spring List")
        .put("GSW_REFERENCE_ID", "mine");
  }

  private static TKVList preview(SessionWorld world) {
    List<TKVList> answer = ask(world, request("PreviewRecordRequest").build());
    assertThat(answer).hasSize(1);
    return answer.get(0);
  }

  /** An event has all that the manual requires of it, of the right types, and nothing else. */
  private static void assertAsInTheManual(TKVList event) {
    Map<String, Wanted> keys =
        ManualTables.messages(false).get(event.string("GSW_USER_EVENT").orElseThrow());
    keys.forEach(
        (key, wanted) -> {
          assertThat(event.has(key) || !wanted.required()).as(key).isTrue();
          event.get(key).ifPresent(value -> assertThat(value).as(key).isInstanceOf(typeOf(wanted)));
        });
    assertThat(event.pairs())
        .extracting(TKVList.Pair::key)
        .filteredOn(key -> key.startsWith("GSW_") && !key.equals("GSW_REFERENCE_ID"))
        .isSubsetOf(keys.keySet())
        .doesNotHaveDuplicates();
  }

  private static Class<?> typeOf(Wanted wanted) {
    return switch (wanted.type()) {
      case "Int" -> Integer.class;
      case "String" -> String.class;
      default -> Object.class;
    };
  }

  @Test
  @Manual("PreviewRecord: attached data")
  void shouldGiveAPreviewRecordWithAllItsKeys() {
    try (SessionWorld world =
        world(DialMode.PREVIEW, "", "options: {default: {CPNDigits: '5559999'}}, ", "")) {
      world.add("4155550001");
      TKVList event = preview(world);
      assertAsInTheManual(event);
      assertThat(event.get("GSW_USER_EVENT")).contains("PreviewRecord");
      assertThat(event.get("GSW_REFERENCE_ID")).contains("mine");
      assertThat(event.get("GSW_ATTEMPTS")).contains(0);
      assertThat(event.get("GSW_CALL_RESULT")).contains(28);
      assertThat(event.get("GSW_CALL_TIME")).contains("0");
      assertThat(event.get("GSW_CALLING_LIST")).contains("Spring List");
      assertThat(event.get("GSW_CAMPAIGN_NAME")).contains("Spring");
      assertThat(event.get("GSW_CAMPAIGN_GROUP_NAME")).contains("Spring@Sales");
      assertThat(event.get("GSW_CAMPAIGN_GROUP_DESCRIPTION")).contains("Spring for Sales");
      assertThat(event.get("GSW_CHAIN_ID")).contains(1);
      assertThat(event.get("GSW_CONTACT_MEDIA_TYPE")).contains("voice");
      assertThat(event.get("GSW_CPN_DIGITS")).contains("5559999");
      assertThat(event.get("GSW_FROM")).contains(28_800);
      assertThat(event.get("GSW_UNTIL")).contains(64_800);
      assertThat(event.get("GSW_PHONE")).contains("4155550001");
      assertThat(event.get("GSW_PHONE_TYPE")).contains(4);
      assertThat(event.get("GSW_TZ_OFFSET")).contains(3600);
      assertThat(event.get("customer_name")).contains("Name 1");
      assertThat(event.get("balance")).contains(12);
      assertThat(event.has("GSW_SCRIPT_ID")).isFalse();
      assertThat(event.has("GSW_AGENT_ID")).isFalse();
    }
  }

  @Test
  @Manual("No Records Available: attached data")
  void shouldSayOfWhichCampaignThereIsNoRecord() {
    try (SessionWorld world = world(DialMode.PREVIEW, "", "", "")) {
      TKVList event = preview(world);
      assertThat(event.get("GSW_USER_EVENT")).contains("Error");
      assertThat(event.get("GSW_ERROR_NUMBER")).contains(108);
      assertThat(event.get("GSW_ERROR")).contains("No Records Available");
      assertThat(event.get("GSW_AGENT_REQ_TYPE")).contains("PreviewRecordRequest");
      assertThat(event.get("GSW_CAMPAIGN_NAME")).contains("Spring");
      assertThat(event.get("GSW_REFERENCE_ID")).contains("mine");
    }
  }

  @Test
  @Manual("Proactive Interaction Attached Data: GSW_AGENT_ID and GSW_SWITCH_DBID")
  void shouldPushAPreviewRecordWithItsAgentAndSwitch() {
    try (SessionWorld world = world(DialMode.PUSH_PREVIEW, "", "", "")) {
      world.add("4155550001");
      world.advance(Duration.ofSeconds(10));
      List<String> agents = new ArrayList<>();
      List<TKVList> pushed = new ArrayList<>();
      DesktopNotifications notifications =
          new DesktopNotifications(
              (agent, event) -> {
                if (event.get("GSW_USER_EVENT").filter("PreviewRecord"::equals).isPresent()) {
                  agents.add(agent);
                  pushed.add(event);
                }
              });
      List.copyOf(world.events).forEach(notifications::on);
      assertThat(pushed).hasSize(1);
      assertAsInTheManual(pushed.get(0));
      assertThat(pushed.get(0).get("GSW_AGENT_ID")).contains(agents.get(0));
      assertThat(pushed.get(0).get("GSW_SWITCH_DBID")).contains(1);
      assertThat(pushed.get(0).get("GSW_CPN_DIGITS")).contains("");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\n    scriptDbid: 9', 'scriptDbid: 8, ', ', scriptDbid: 7', 7",
    "'\n    scriptDbid: 9', 'scriptDbid: 8, ', '', 8",
    "'\n    scriptDbid: 9', '', '', 9"
  })
  @Manual("GSW_SCRIPT_ID: Calling List before Campaign before Campaign Group")
  void shouldNameTheScriptThatStandsNearestToTheRecord(
      String group, String campaign, String list, int script) {
    try (SessionWorld world = world(DialMode.PREVIEW, group, campaign, list)) {
      world.add("4155550001");
      assertThat(preview(world).get("GSW_SCRIPT_ID")).contains(script);
    }
  }

  @Test
  @Manual("GSW_SCRIPT_ID: in the user data of an outbound call")
  void shouldNameTheScriptInTheDataOfACall() {
    try (SessionWorld world = world(DialMode.PROGRESSIVE, "", "scriptDbid: 8, ", "")) {
      world.add("4155550001");
      world.advance(Duration.ofSeconds(20));
      assertThat(world.events)
          .filteredOn(AgentCall.class::isInstance)
          .isNotEmpty()
          .allSatisfy(
              event -> assertThat(((AgentCall) event).userData().get("GSW_SCRIPT_ID")).contains(8));
    }
  }

  @Test
  @Manual("ChainedRecord: attached data")
  @Manual("ChainedRecordsDataEnd: attached data")
  void shouldGiveTheRestOfTheChainOnceAndSayWhereItEnds() {
    try (SessionWorld world = world(DialMode.PREVIEW, "", "", "")) {
      world.add(1, 0, "4155550001", 28_800, 64_800, 122);
      world.add(1, 1, "4155550002", 28_800, 64_800, 122);
      world.add(1, 2, "4155550003", 28_800, 64_800, 122);
      int handle = (int) preview(world).integer("GSW_RECORD_HANDLE").orElseThrow();
      TKVList request = request("ChainedRecordRequest").put("GSW_RECORD_HANDLE", handle).build();
      List<TKVList> events = ask(world, request);
      events.forEach(GivenRecordsTest::assertAsInTheManual);
      assertThat(events)
          .extracting(event -> event.string("GSW_USER_EVENT").orElseThrow())
          .containsExactly("ChainedRecord", "ChainedRecord", "ChainedRecordsDataEnd");
      assertThat(events)
          .allSatisfy(event -> assertThat(event.get("GSW_REFERENCE_ID")).contains("mine"))
          .allSatisfy(event -> assertThat(event.get("GSW_CHAIN_ID")).contains(1));
      assertThat(events.get(0).get("GSW_PHONE")).contains("4155550002");
      assertThat(events.get(0).get("customer_name")).contains("Name 1");
      assertThat(events.get(0).get("GSW_RECORD_HANDLE")).isNotEqualTo(Optional.of(handle));
      assertThat(events.get(2).get("GSW_RECORD_HANDLE")).contains(handle);
      assertThat(ask(world, request)).isEmpty();
    }
  }

  @Test
  @Manual("PreviewDialingModeStartAcknowledge: attached data")
  @Manual("PreviewDialingModeOverAcknowledge: attached data")
  @Manual("RecordRejectAcknowledge: attached data")
  @Manual("AddRecordAcknowledge: attached data")
  void shouldAcknowledgeWithAllKeys() {
    try (SessionWorld world = world(DialMode.PREVIEW, "", "", "")) {
      world.add("4155550001");
      List<TKVList> events = new ArrayList<>();
      events.addAll(ask(world, request("PreviewDialingModeStart").build()));
      Optional<Object> handle = preview(world).get("GSW_RECORD_HANDLE");
      events.addAll(ask(world, request("RecordReject").put("GSW_RECORD_HANDLE", handle).build()));
      events.addAll(ask(world, request("PreviewDialingModeOver").build()));
      events.addAll(
          ask(
              world,
              request("AddRecord").put("GSW_PHONE", "777").put("GSW_TZ_NAME", "CET").build()));
      events.forEach(GivenRecordsTest::assertAsInTheManual);
      assertThat(events)
          .extracting(event -> event.string("GSW_USER_EVENT").orElseThrow())
          .containsExactly(
              "PreviewDialingModeStartAcknowledge",
              "RecordRejectAcknowledge",
              "PreviewDialingModeOverAcknowledge",
              "AddRecordAcknowledge");
    }
  }
}
