package org.ocserver.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.web.record.HttpWorld.assertDone;
import static org.ocserver.web.record.HttpWorld.assertRefused;
import static org.ocserver.web.record.HttpWorld.command;
import static org.ocserver.web.record.HttpWorld.handle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.web.http.HttpAnswer;

class RecordRequestsTest {
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private final HttpWorld world = new HttpWorld();
  private final int id = world.dialing.add("5550001");

  @AfterEach
  void close() {
    world.close();
  }

  private HttpAnswer post(String handle, String req, String body) {
    return world.post(world.records::answer, handle, req, body);
  }

  private Map<String, Object> record() {
    return world.dialing.record(id);
  }

  @Test
  @Manual("HTTP Requests for the records Resource: RecordProcessed")
  @Manual("A Successful RecordProcessed Request")
  void shouldFinishTheRecordWithTheFieldsOfTheBody() {
    AgentCall call = world.awaitCall();
    assertDone(
        post(
            handle(call),
            "RecordProcessed",
            "{\"GSW_CALL_RESULT\": 33, \"balance\": 22, \"customer_name\": \"Zoë Ångström\"}"));
    assertThat(record())
        .containsEntry("record_status", RecordStatus.UPDATED.value())
        .containsEntry("call_result", 33)
        .containsEntry("balance", 22)
        .containsEntry("customer_name", "Zoë Ångström");
  }

  @Test
  @Manual("An Unsuccessful RecordProcessed Request: 410, Warning 112 and its HTML")
  @Manual("OCS HTTP Response Headers: Warning, Content-type")
  void shouldSayGoneInTheManualsWordsWhenTheRecordIsNoLongerAtWork() {
    AgentCall call = world.awaitCall();
    post(handle(call), "RecordProcessed", "");
    HttpAnswer answer = post(handle(call), "RecordProcessed", "{\"GSW_CALL_RESULT\": 33}");
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.headers()).isEqualTo(Map.of("Warning", "112", "Content-type", "text/html"));
    assertThat(answer.body())
        .isEqualTo("<HTML><body>410 Gone : 0 No call found for the record handle</body></HTML>");
    assertRefused(post("999", "RecordReject", ""), 410, 109);
  }

  @ParameterizedTest
  @CsvSource({"Campaign", "Personal", "RecordTreatCampaign", "RecordTreatPersonal"})
  @Manual("HTTP Requests for the records Resource: GSW_TREATMENT is Campaign or Personal")
  void shouldTakeBothNamesOfATreatment(String treatment) {
    AgentCall call = world.awaitCall();
    assertDone(
        post(
            handle(call),
            "RecordProcessed",
            "{\"GSW_CALL_RESULT\": 7, \"GSW_TREATMENT\": \"" + treatment + "\"}"));
  }

  @Test
  @Manual("HTTP Requests for the records Resource: UpdateCallCompletionStats")
  void shouldLeaveTheRecordAtWorkWhenItIsOnlyUpdated() {
    AgentCall call = world.awaitCall();
    assertDone(post(handle(call), "UpdateCallCompletionStats", "{\"balance\": 5}"));
    assertThat(record()).containsEntry("record_status", RecordStatus.RETRIEVED.value());
    assertDone(post(handle(call), "RecordProcessed", ""));
    assertThat(record()).containsEntry("balance", 5);
  }

  @Test
  @Manual("HTTP Requests for the records Resource: RecordReschedule is finalizing")
  void shouldScheduleTheCallbackAndFinishTheRecordInOneStep() {
    AgentCall call = world.awaitCall();
    assertDone(
        post(
            handle(call),
            "RecordReschedule",
            "{\"GSW_CALLBACK_TYPE\": \"Campaign\", \"GSW_DATE_TIME\": \"11/24/2026 11:30\","
                + " \"GSW_CALL_RESULT\": 33, \"balance\": 8}"));
    assertThat(record())
        .containsEntry("record_status", RecordStatus.READY.value())
        .containsEntry("record_type", RecordType.CAMPAIGN_CALLBACK.value())
        .containsEntry("balance", 8)
        .containsEntry(
            "dial_sched_time", (int) Instant.parse("2026-11-24T10:30:00Z").getEpochSecond());
    assertRefused(post(handle(call), "RecordProcessed", ""), 410, 112);
  }

  @Test
  void shouldChangeNothingWhenACallbackCannotBe() {
    AgentCall call = world.awaitCall();
    String late = "{\"GSW_CALLBACK_TYPE\": \"Campaign\", \"GSW_DATE_TIME\": \"11/24/2001 11:30\"}";
    assertRefused(post(handle(call), "RecordReschedule", late), 400, 110);
    String bad =
        "{\"GSW_CALLBACK_TYPE\": \"Campaign\", \"GSW_DATE_TIME\": \"11/24/2026 11:30\","
            + " \"balance\": \"8\"}";
    assertRefused(post(handle(call), "RecordReschedule", bad), 400, 103);
    assertRefused(
        post(handle(call), "RecordReschedule", "{\"GSW_DATE_TIME\": \"11/24/2026 11:30\"}"),
        400,
        102);
    assertRefused(
        post(handle(call), "RecordReschedule", "{\"GSW_CALLBACK_TYPE\": \"Campaign\"}"), 400, 102);
    assertDone(post(handle(call), "RecordProcessed", ""));
    assertThat(record())
        .containsEntry("record_status", RecordStatus.UPDATED.value())
        .containsEntry("record_type", RecordType.GENERAL.value())
        .containsEntry("balance", 12);
  }

  @Test
  @Manual("HTTP Requests for the records Resource: RequestRecordCancel of a chain or one record")
  void shouldCancelTheRecord() {
    AgentCall call = world.awaitCall();
    assertDone(post(handle(call), "RequestRecordCancel", "{\"GSW_CHAIN_ATTR\": \"RecordOnly\"}"));
    assertThat(record()).containsEntry("record_status", RecordStatus.CANCELED.value());
  }

  @Test
  @Manual("HTTP Requests for the records Resource: DoNotCall of a chain or one record")
  @Manual("Client Request BODY: what the URI names counts more than what the body does")
  void shouldListTheNumberOfTheRecordWhateverTheBodyNames() {
    AgentCall call = world.awaitCall();
    assertDone(
        post(
            handle(call),
            "DoNotCall",
            "{\"GSW_RECORD_HANDLE\": 999, \"GSW_PHONE\": \"777\", \"GSW_CUSTOMER_ID\": \"C9\","
                + " \"GSW_CALLING_LIST\": \"Other\", \"GSW_DURATION\": 60}"));
    assertThat(world.dialing.rows("SELECT phone FROM gsw_donotcall_list"))
        .containsExactly(Map.of("PHONE", "5550001"));
    assertThat(record()).containsEntry("call_result", 51);
  }

  @Test
  @Manual("HTTP Requests for the records Resource: AddRecord, the original must still be finalized")
  void shouldAddToTheListOfTheRecordAtWorkWhichStaysSo() {
    AgentCall call = world.awaitCall();
    assertDone(
        post(
            handle(call),
            "AddRecord",
            "{\"GSW_PHONE\": \"5559000\", \"GSW_TZ_NAME\": \"CET\", \"balance\": 3}"));
    assertThat(world.dialing.rows("SELECT * FROM \"customers\" WHERE \"contact_info\" = '5559000'"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("chain_id", 2)
                    .containsEntry("chain_n", 0)
                    .containsEntry("balance", 3));
    assertThat(record()).containsEntry("record_status", RecordStatus.RETRIEVED.value());
    assertDone(post(handle(call), "RecordProcessed", ""));
  }

  @Test
  @Manual("AddRecord: GSW_CHAIN_ID that is not of the chain is error 103")
  void shouldJoinTheChainOfTheRecordAtWorkAndNoOther() {
    AgentCall call = world.awaitCall();
    String record = "{\"GSW_PHONE\": \"5559000\", \"GSW_TZ_NAME\": \"CET\", \"GSW_CHAIN_ID\": ";
    assertRefused(post(handle(call), "AddRecord", record + "7}"), 400, 103);
    assertDone(post(handle(call), "AddRecord", record + "1}"));
    assertRefused(post(handle(call), "AddRecord", record + "1, \"GSW_CHAIN_N\": 1}"), 400, 115);
    assertRefused(post(handle(call), "AddRecord", "{\"GSW_PHONE\": \"5559000\"}"), 400, 102);
    assertRefused(post("999", "AddRecord", record + "1}"), 410, 112);
    assertThat(world.dialing.count("SELECT COUNT(*) FROM \"customers\" WHERE \"chain_id\" = 1"))
        .isEqualTo(2);
  }

  @Test
  void shouldLetAgentsChangeOnlyWhatTheyHave() {
    AgentCall call = world.awaitCall();
    String body = "{\"GSW_CALL_RESULT\": 33}";
    Caller other = Caller.agent(Optional.of("agent9"));
    Caller stranger = Caller.agent(Optional.empty());
    for (RecordRequestAction action : RecordRequestAction.values()) {
      String whole =
          "{\"GSW_PHONE\": \"5559000\", \"GSW_TZ_NAME\": \"CET\","
              + " \"GSW_CALLBACK_TYPE\": \"Campaign\", \"GSW_DATE_TIME\": \"11/24/2026 11:30\"}";
      assertThat(answer(call, action.req(), whole, other).status()).isEqualTo(410);
      assertRefused(answer(call, action.req(), whole, stranger), 400, 104);
    }
    Caller owner = Caller.agent(Optional.of(call.agentLogin()));
    assertDone(answer(call, "RecordProcessed", body, owner));
  }

  private HttpAnswer answer(AgentCall call, String req, String body, Caller caller) {
    return world.records.answer(handle(call), command(req, HttpWorld.JSON, body, caller)).join();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "recordprocessed", "RECORDPROCESSED", "Load", "RecordProcessed ", "'"})
  @Manual("OCS HTTP Responses to Records, Phones, Customer IDs, Lists-Related Requests: 400")
  void shouldRefuseARequestThatIsNone(String req) {
    assertRefused(post("1", req, ""), 400, 101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "+1",
        "1.0",
        "abc",
        "1e3",
        "2147483648",
        "99999999999999999999",
        "01",
        "١",
        " 1",
        "1/2",
        "1'--",
        "\u0000",
        "1\r\nX: y"
      })
  void shouldRefuseAHandleThatIsNone(String handle) {
    assertRefused(post(handle, "RecordProcessed", ""), 400, 103);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "{\"GSW_CALL_RESULT\": 1} x",
        "{\"GSW_CALL_RESULT\": 33, \"GSW_CALL_RESULT\": 34}",
        "{\"balance\": null}",
        "{\"balance\": 1.5}",
        "{\"balance\": [1]}",
        "{\"\": 1}"
      })
  void shouldRefuseABodyThatIsNoListOfAttributes(String body) {
    AgentCall call = world.awaitCall();
    assertRefused(post(handle(call), "RecordProcessed", body), 400, 101);
    assertThat(record()).containsEntry("record_status", RecordStatus.RETRIEVED.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"GSW_CALL_RESULT\": \"33\"}",
        "{\"GSW_CALL_RESULT\": -1}",
        "{\"GSW_CALL_RESULT\": 99999999999}",
        "{\"GSW_CALL_RESULT\": {}}",
        "{\"GSW_PHONE\": 5550001}",
        "{\"GSW_PHONE\": \"\"}",
        "{\"GSW_PHONE\": \"12\\u000034\"}",
        "{\"GSW_PHONE\": \"12\\r\\nX: y\"}",
        "{\"GSW_PHONE\": \"12\\ud80034\"}",
        "{\"GSW_TREATMENT\": \"campaign\"}",
        "{\"GSW_TREATMENT\": 1}",
        "{\"GSW_FROM\": 10, \"GSW_UNTIL\": 5}",
        "{\"balance\": \"22\"}",
        "{\"customer_name\": 22}",
        "{\"customer_name\": \"a\\u0000b\"}"
      })
  void shouldRefuseAValueThatItsKeyCannotHave(String body) {
    AgentCall call = world.awaitCall();
    assertRefused(post(handle(call), "RecordProcessed", body), 400, 103);
    assertDone(post(handle(call), "RecordProcessed", ""));
    assertThat(record()).containsEntry("balance", 12).containsEntry("customer_name", "Name 1");
  }

  @Test
  void shouldRefuseABodyOfAnotherTypeOrTooLong() {
    AgentCall call = world.awaitCall();
    String body = "{\"GSW_CALL_RESULT\": 33}";
    for (String type :
        new String[] {"text/plain", "application/json; charset=utf-16", "", "application/jsonx"}) {
      assertRefused(
          world
              .records
              .answer(handle(call), command("RecordProcessed", type, body, Caller.APPLICATION))
              .join(),
          400,
          101);
    }
    String huge = "{\"x\": \"" + "x".repeat(TEN_MEGABYTES) + "\"}";
    assertRefused(post(handle(call), "RecordProcessed", huge), 400, 101);
    assertDone(
        world
            .records
            .answer(
                handle(call),
                command(
                    "RecordProcessed", "application/json; charset=UTF-8", body, Caller.APPLICATION))
            .join());
  }

  @Test
  void shouldStoreHostileTextAsTextAndEchoNone() {
    AgentCall call = world.awaitCall();
    String hostile = "'; DROP TABLE customers; --<script>\\r\\nSet-Cookie: x";
    assertDone(
        post(
            handle(call),
            "RecordProcessed",
            "{\"customer_name\": \"" + hostile + "\", \"'; DROP TABLE x\": 1}"));
    assertThat(record())
        .containsEntry("customer_name", "'; DROP TABLE customers; --<script>\r\nSet-Cookie: x");
    HttpAnswer answer =
        post(handle(call), "RecordProcessed", "{\"GSW_TREATMENT\": \"<script>\\r\\nX: y\"}");
    assertThat(answer.body()).doesNotContain("script");
    assertThat(answer.headers().values()).noneMatch(value -> value.contains("\n"));
  }

  @Test
  @Manual("URI Supported by OCS: GSW_RECORD_URI with each record that is dialed")
  void shouldTellTheUriOfTheRecordWithItsCall() {
    AgentCall call = world.awaitCall();
    assertThat(call.userData().string("GSW_RECORD_URI"))
        .contains(SessionWorld.RECORD_URI_BASE + handle(call));
  }
}
