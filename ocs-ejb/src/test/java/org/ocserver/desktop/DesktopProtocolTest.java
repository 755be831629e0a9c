package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.telephony.TKVList;

class DesktopProtocolTest {
  private final SessionWorld world = new SessionWorld("talk.seconds", "fixed(60)");
  private final DesktopProtocol protocol =
      new DesktopProtocol(world.sessions, world.withdrawals, world.additions, world::configuration);

  private AgentCall call;

  @BeforeEach
  void callAnAgent() {
    world.add("4155550000");
    world.load();
    world.start();
    call = world.awaitCalls(AgentCallStage.ESTABLISHED, 1).get(0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private int handle() {
    return (int) call.userData().integer("GSW_RECORD_HANDLE").orElseThrow();
  }

  private TKVList.Builder request(String type) {
    return TKVList.builder()
        .put("GSW_AGENT_REQ_TYPE", type)
        .put("GSW_CALLING_LIST", "Spring List")
        .put("GSW_CAMPAIGN_NAME", "Spring")
        .put("GSW_APPLICATION_ID", 101)
        .put("GSW_REFERENCE_ID", 77)
        .put("GSW_RECORD_HANDLE", handle());
  }

  private TKVList ask(TKVList request) {
    return protocol.answer(request, Optional.of(call.agentLogin())).join().get(0);
  }

  private static void assertError(TKVList answer, int number, String name) {
    assertThat(answer.string("GSW_USER_EVENT")).contains("Error");
    assertThat(answer.get("GSW_ERROR_NUMBER")).contains(number);
    assertThat(answer.get("GSW_ERROR")).contains(name);
    assertThat(answer.get("GSW_APPLICATION_ID")).contains(101);
  }

  private static TKVList without(TKVList list, String key) {
    TKVList.Builder rest = TKVList.builder();
    list.pairs().stream()
        .filter(pair -> !pair.key().equals(key))
        .forEach(pair -> rest.put(pair.key(), pair.value()));
    return rest.build();
  }

  @Test
  @Manual("Default Record Information: attached to the call")
  void shouldAttachTheRecordToTheCallWhenItReachesTheAgent() {
    TKVList data = call.userData();
    assertThat(data.get("GSW_APPLICATION_ID")).contains(101);
    assertThat(data.get("GSW_PHONE")).contains("4155550000");
    assertThat(data.get("GSW_CALLING_LIST")).contains("Spring List");
    assertThat(data.get("GSW_CAMPAIGN_NAME")).contains("Spring");
    assertThat(data.get("GSW_CAMPAIGN_GROUP_NAME")).contains("Spring@Sales");
    assertThat(data.get("GSW_ATTEMPTS")).contains(0);
    assertThat(data.get("GSW_CALL_RESULT")).contains(28);
    assertThat(data.get("GSW_TZ_OFFSET")).contains(3600);
    assertThat(data.get("InteractionType")).contains("Outbound");
    assertThat(data.get("customer_name")).contains("Name 1");
    assertThat(data.get("balance")).contains(12);
    assertThat(data.has("customer_id")).isFalse();
  }

  @Test
  @Manual("UpdateCallCompletionStatsAcknowledge: attached data")
  @Manual("GSW_REFERENCE_ID: returned in the response")
  void shouldAcknowledgeTheUpdate() {
    TKVList answer = ask(request("UpdateCallCompletionStats").put("GSW_CALL_RESULT", 40).build());
    assertThat(answer)
        .isEqualTo(
            TKVList.builder()
                .put("GSW_USER_EVENT", "UpdateCallCompletionStatsAcknowledge")
                .put("GSW_APPLICATION_ID", 101)
                .put("GSW_CALLING_LIST", "Spring List")
                .put("GSW_CAMPAIGN_NAME", "Spring")
                .put("GSW_RECORD_HANDLE", handle())
                .put("GSW_REFERENCE_ID", 77)
                .build());
  }

  @Test
  @Manual("RecordProcessedAcknowledge: attached data")
  void shouldStoreAndAcknowledgeWhenTheRecordIsProcessed() {
    TKVList answer =
        ask(
            request("RecordProcessed")
                .put("GSW_CALL_RESULT", 53)
                .put("GSW_FROM", 3600)
                .put("GSW_UNTIL", 7200)
                .put("GSW_PHONE", "999")
                .put("GSW_PHONE_TYPE", 2)
                .put("GSW_TREATMENT", "RecordTreatCampaign")
                .put("customer_name", "New name")
                .build());
    assertThat(answer.string("GSW_USER_EVENT")).contains("RecordProcessedAcknowledge");
    assertThat(world.record(10))
        .containsEntry("call_result", 53)
        .containsEntry("daily_from", 3600)
        .containsEntry("daily_till", 7200)
        .containsEntry("contact_info", "999")
        .containsEntry("contact_info_type", 2)
        .containsEntry("customer_name", "New name")
        .containsEntry("record_status", 3);
  }

  @Test
  @Manual("Error Names and Codes: 112 No call found for the record handle")
  void shouldFindNoCallWhenTheRecordWasProcessedBefore() {
    ask(request("RecordProcessed").build());
    assertError(
        ask(request("RecordProcessed").build()), 112, "No call found for the record handle");
    assertError(
        ask(request("UpdateCallCompletionStats").build()),
        112,
        "No call found for the record handle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GSW_APPLICATION_ID",
        "GSW_CAMPAIGN_NAME",
        "GSW_CALLING_LIST",
        "GSW_RECORD_HANDLE"
      })
  @Manual("Error Names and Codes: 102 Attribute Not Found")
  void shouldSayWhichAttributeIsMissing(String key) {
    TKVList answer = ask(without(request("RecordProcessed").build(), key));
    assertError(answer, 102, "Attribute Not Found");
    assertThat(answer.string("GSW_ERROR_DESCRIPTION").orElseThrow()).contains(key);
    assertThat(answer.get("GSW_REFERENCE_ID")).contains(77);
    assertThat(world.record(10)).containsEntry("record_status", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "GSW_CALL_RESULT,text",
    "GSW_CALL_RESULT,-1",
    "GSW_FROM,90000",
    "GSW_UNTIL,-5",
    "GSW_PHONE_TYPE,12",
    "GSW_PHONE,5",
    "GSW_TREATMENT,RecordTreatNobody",
    "GSW_RECORD_HANDLE,abc",
    "GSW_RECORD_HANDLE,0",
    "GSW_CAMPAIGN_NAME,7",
    "balance,text"
  })
  @Manual("Error Names and Codes: 103 Invalid Attribute Value")
  void shouldRefuseAndChangeNothingWhenAValueIsWrong(String key, String value) {
    Object typed = value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value;
    TKVList answer =
        ask(
            without(request("RecordProcessed").build(), key)
                .updatedWith(TKVList.builder().put(key, typed).build()));
    assertError(answer, 103, "Invalid Attribute Value");
    assertThat(answer.string("GSW_ERROR_DESCRIPTION").orElseThrow()).contains(key);
    assertThat(world.record(10)).containsEntry("record_status", 2).containsEntry("balance", 12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Nonsense", "recordprocessed"})
  @Manual("Error Names and Codes: 101 Invalid Request")
  void shouldRefuseWhenTheRequestTypeIsUnknown(String type) {
    assertError(ask(request(type).build()), 101, "Invalid Request");
  }

  @Test
  void shouldRefuseWhenThereIsNoRequestType() {
    assertError(
        ask(without(request("RecordProcessed").build(), "GSW_AGENT_REQ_TYPE")),
        101,
        "Invalid Request");
    assertError(protocol.malformed("no map"), 101, "Invalid Request");
  }

  @Test
  @Manual("Error Names and Codes: 105 Campaign Group Not Found")
  void shouldRefuseWhenTheCampaignIsUnknown() {
    TKVList request =
        request("RecordProcessed")
            .build()
            .updatedWith(TKVList.builder().put("GSW_CAMPAIGN_NAME", "Autumn").build());
    assertError(ask(request), 105, "Campaign Group Not Found");
    TKVList byGroup =
        request.updatedWith(
            TKVList.builder().put("GSW_CAMPAIGN_GROUP_NAME", "Spring@Sales").build());
    assertThat(ask(byGroup).string("GSW_USER_EVENT")).contains("RecordProcessedAcknowledge");
  }

  @Test
  @Manual("GSW_APPLICATION_ID: only the matching server responds")
  void shouldLeaveTheRequestAloneWhenItIsForAnotherServer() {
    TKVList request =
        request("RecordProcessed")
            .build()
            .updatedWith(TKVList.builder().put("GSW_APPLICATION_ID", 999).build());
    assertThat(protocol.answer(request, Optional.empty()).join()).isEmpty();
    assertThat(world.record(10)).containsEntry("record_status", 2);
  }

  @Test
  void shouldFindNoCallWhenTheRecordIsAnotherAgents() {
    TKVList answer =
        protocol.answer(request("RecordProcessed").build(), Optional.of("intruder")).join().get(0);
    assertError(answer, 112, "No call found for the record handle");
    assertThat(world.record(10)).containsEntry("record_status", 2);
  }

  @Test
  @Manual("CampaignStarted: attached data")
  @Manual("CampaignStopped: attached data")
  @Manual("CampaignLoaded: attached data")
  @Manual("CampaignUnloaded: attached data")
  void shouldTellEachDesktopWhenTheCampaignChangesAndAtLogin() {
    List<String> heard = new ArrayList<>();
    DesktopNotifications notifications =
        new DesktopNotifications(
            (agent, event) -> {
              heard.add(agent + " " + event.string("GSW_USER_EVENT").orElseThrow());
              assertThat(event.get("GSW_APPLICATION_ID")).contains(101);
              assertThat(event.get("GSW_CAMPAIGN_NAME")).contains("Spring");
              assertThat(event.get("GSW_CAMPAIGN_DESCRIPTION")).contains("Spring offer");
              assertThat(event.get("GSW_CAMPAIGN_GROUP_NAME")).contains("Spring@Sales");
              assertThat(event.get("GSW_CAMPAIGN_GROUP_DESCRIPTION")).contains("Spring for Sales");
            });
    world.events.forEach(notifications::on);
    assertThat(heard)
        .containsExactlyInAnyOrder(
            "agent1 CampaignLoaded",
            "agent2 CampaignLoaded",
            "agent3 CampaignLoaded",
            "agent1 CampaignStarted",
            "agent2 CampaignStarted",
            "agent3 CampaignStarted");
    heard.clear();
    world.events.clear();
    world.phone.loseLink(Duration.ofSeconds(1));
    world.advance(Duration.ofSeconds(5));
    world.stop();
    world.unload();
    world.advance(Duration.ofHours(1));
    world.events.forEach(notifications::on);
    assertThat(heard)
        .contains("agent1 CampaignStarted", "agent1 CampaignStopped", "agent1 CampaignUnloaded");
  }

  private TKVList record(int recordId) {
    TKVList.Builder values = TKVList.builder();
    world.record(recordId).forEach((column, value) -> values.put(column, String.valueOf(value)));
    return values.build();
  }

  @Test
  @Manual("RecordReschedule: RecordRescheduleAcknowledge with the callback's type and time")
  void shouldAcknowledgeTheCallbackAndScheduleItWhenTheRecordIsProcessed() {
    TKVList answer =
        ask(
            request("RecordReschedule")
                .put("GSW_CALLBACK_TYPE", "Campaign")
                .put("GSW_DATE_TIME", "11/24/2026 15:30")
                .build());
    assertThat(answer.get("GSW_USER_EVENT")).contains("RecordRescheduleAcknowledge");
    assertThat(answer.get("GSW_CALLBACK_TYPE")).contains("Campaign");
    assertThat(answer.get("GSW_DATE_TIME")).contains("11/24/2026 15:30");
    assertThat(answer.get("GSW_RECORD_HANDLE")).contains(handle());
    assertThat(answer.get("GSW_REFERENCE_ID")).contains(77);
    ask(request("RecordProcessed").build());
    assertThat(record(10).get("record_type")).contains("6");
    assertThat(record(10).get("record_status")).contains("1");
  }

  @ParameterizedTest
  @CsvSource({
    "Sometime, 11/24/2026 15:30, 103, Invalid Attribute Value",
    "Personal, tomorrow, 111, Invalid Time Format",
    "Personal, 13/45/2026 15:30, 111, Invalid Time Format",
    "Personal, 11/24/2020 15:30, 110, Invalid Time"
  })
  @Manual("Error Names and Codes: 103, 110, 111")
  void shouldRefuseACallbackThatCannotBeMade(String type, String time, int number, String name) {
    assertError(
        ask(
            request("RecordReschedule")
                .put("GSW_CALLBACK_TYPE", type)
                .put("GSW_DATE_TIME", time)
                .build()),
        number,
        name);
    ask(request("RecordProcessed").build());
    assertThat(record(10).get("record_status")).contains("3");
  }

  @Test
  @Manual("RequestRecordCancel: by handle; RecordCancelAcknowledge")
  void shouldCancelTheRecordWhenItsHandleIsNamed() {
    TKVList answer = ask(request("RequestRecordCancel").build());
    assertThat(answer.get("GSW_USER_EVENT")).contains("RecordCancelAcknowledge");
    assertThat(answer.get("GSW_CHAIN_ATTR")).contains("AllChain");
    assertThat(answer.get("GSW_CALLING_LIST")).contains("Spring List");
    assertThat(record(10).get("record_status")).contains("5");
    assertThat(record(10).get("call_result")).contains("52");
  }

  @Test
  @Manual("RecordCancelAcknowledge: GSW_MESSAGE tells of records on desktops")
  void shouldSayThatTheCancellationIsIncompleteWhenAnAgentHasTheRecord() {
    TKVList answer =
        ask(
            TKVList.builder()
                .put("GSW_AGENT_REQ_TYPE", "RequestRecordCancel")
                .put("GSW_APPLICATION_ID", 101)
                .put("GSW_PHONE", "4155550000")
                .build());
    assertThat(answer.get("GSW_USER_EVENT")).contains("RecordCancelAcknowledge");
    assertThat(answer.get("GSW_PHONE")).contains("4155550000");
    assertThat(answer.get("GSW_MESSAGE")).contains("Incomplete processing: record(s) on desktop");
  }

  @Test
  @Manual("DoNotCall: by customer id; DoNotCallAcknowledge echoes the duration")
  void shouldForbidTheCustomerForAWhileWhenADurationIsGiven() {
    TKVList answer =
        ask(
            TKVList.builder()
                .put("GSW_AGENT_REQ_TYPE", "DoNotCall")
                .put("GSW_APPLICATION_ID", 101)
                .put("GSW_CUSTOMER_ID", "C77")
                .put("GSW_DURATION", 3600)
                .put("GSW_MESSAGE", "for an hour")
                .build());
    assertThat(answer.get("GSW_USER_EVENT")).contains("DoNotCallAcknowledge");
    assertThat(answer.get("GSW_CUSTOMER_ID")).contains("C77");
    assertThat(answer.get("GSW_DURATION")).contains(3600);
    assertThat(answer.get("GSW_CHAIN_ATTR")).contains("AllChain");
    assertThat(world.doNotCall.forbids(1, "1", "C77", world.time.now())).isTrue();
    assertThat(world.doNotCall.forbids(1, "1", "C77", world.time.now().plusSeconds(3601)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RequestRecordCancel", "DoNotCall"})
  @Manual("Error Names and Codes: 102 and 103")
  void shouldRefuseAWithdrawalThatNamesNobodyOrNonsense(String type) {
    TKVList.Builder bare =
        TKVList.builder().put("GSW_AGENT_REQ_TYPE", type).put("GSW_APPLICATION_ID", 101);
    assertError(ask(bare.build()), 102, "Attribute Not Found");
    assertError(
        ask(bare.put("GSW_PHONE", "1").put("GSW_CHAIN_ATTR", "Everything").build()),
        103,
        "Invalid Attribute Value");
    assertError(
        ask(without(request(type).build(), "GSW_CALLING_LIST")), 102, "Attribute Not Found");
    assertError(
        ask(
            TKVList.builder()
                .put("GSW_AGENT_REQ_TYPE", "DoNotCall")
                .put("GSW_APPLICATION_ID", 101)
                .put("GSW_PHONE", "9".repeat(5000))
                .build()),
        103,
        "Invalid Attribute Value");
  }
}
