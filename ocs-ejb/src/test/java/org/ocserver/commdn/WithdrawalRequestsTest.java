package org.ocserver.commdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.session.SessionWorld;
import org.ocserver.telephony.TKVList;

/** Applications take records out of dialing. */
class WithdrawalRequestsTest {
  private static final int CANCEL = 30;
  private static final int DO_NOT_CALL = 32;

  private final SessionWorld world = new SessionWorld();
  private final CommDnProtocol protocol =
      new CommDnProtocol(world.sessions, world.sequences, world.withdrawals, world::configuration);

  @AfterEach
  void close() {
    world.close();
  }

  private static TKVList pairs(Object... keysAndValues) {
    TKVList.Builder list = TKVList.builder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      list.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return list.build();
  }

  private TKVList ask(int type, Object properties) {
    return protocol
        .answer(
            pairs(
                "GSW_CM_MessageType", type,
                "GSW_CM_AttrOriginAppID", 102,
                "GSW_CM_AttrTargetAppID", 0,
                "GSW_CM_AttrReferenceID", 7,
                "GSW_CM_AttrProperties", properties),
            Optional.empty())
        .join()
        .orElseThrow();
  }

  private TKVList cancel(Object... attributes) {
    return ask(CANCEL, pairs("cancel_record", pairs(attributes)));
  }

  private TKVList doNotCall(Object... attributes) {
    return ask(DO_NOT_CALL, pairs("do_not_call", pairs(attributes)));
  }

  private static TKVList told(TKVList answer, int type, String key) {
    assertThat(answer.get("GSW_CM_MessageType")).contains(type);
    assertThat(answer.get("GSW_CM_AttrError")).contains(0);
    assertThat(answer.get("GSW_CM_AttrOriginAppID")).contains(101);
    assertThat(answer.get("GSW_CM_AttrTargetAppID")).contains(102);
    assertThat(answer.get("GSW_CM_AttrReferenceID")).contains(7);
    return answer.list("GSW_CM_AttrProperties").orElseThrow().list(key).orElseThrow();
  }

  private static void assertError(TKVList answer, int error) {
    assertThat(answer.get("GSW_CM_MessageType")).contains(27);
    assertThat(answer.get("GSW_CM_AttrError")).contains(error);
    assertThat(answer.get("GSW_CM_AttrReferenceID")).contains(7);
  }

  private void assertStatus(int recordId, RecordStatus status) {
    assertThat(world.record(recordId)).containsEntry("record_status", status.value());
  }

  @Test
  @Manual("CM_ReqCancelRecord: answered by CM_EvRecordCanceled; TargetAppDBID may be 0")
  void shouldCancelByPhoneInTheCampaignThatIsNamed() {
    int canceled = world.add("100");
    int other = world.add("200");
    world.load();
    TKVList told =
        told(cancel("GSW_PHONE", "100", "GSW_CAMPAIGN_NAME", "Spring"), 31, "cancel_record");
    assertThat(told)
        .isEqualTo(
            pairs("GSW_CHAIN_ATTR", "AllChain", "GSW_PHONE", "100", "GSW_CAMPAIGN_NAME", "Spring"));
    world.advance(Duration.ofSeconds(1));
    assertStatus(canceled, RecordStatus.CANCELED);
    world.start();
    world.advance(Duration.ofMinutes(10));
    assertThat(world.dialed()).containsExactly("200");
    assertThat(world.record(canceled))
        .containsEntry("call_result", CallResult.CANCEL_RECORD.value());
    assertStatus(other, RecordStatus.UPDATED);
  }

  @Test
  @Manual("cancel_record: GSW_CUSTOMER_ID; RecordOnly and AllChain")
  void shouldCancelByCustomerAndByPhoneWhenBothAreGiven() {
    int first = world.add(1, 0, "100", 0, 86400, 122);
    int second = world.add(1, 1, "101", 0, 86400, 122);
    int customer = world.add(2, 0, "200", 0, 86400, 122);
    int untouched = world.add(3, 0, "300", 0, 86400, 122);
    world.load();
    TKVList told =
        told(
            cancel("GSW_PHONE", "100", "GSW_CUSTOMER_ID", "C2", "GSW_CHAIN_ATTR", "RecordOnly"),
            31,
            "cancel_record");
    assertThat(told.get("GSW_PHONE")).contains("100");
    assertThat(told.get("GSW_CUSTOMER_ID")).contains("C2");
    world.unload();
    world.advance(Duration.ofSeconds(5));
    assertStatus(first, RecordStatus.CANCELED);
    assertStatus(second, RecordStatus.UPDATED);
    assertStatus(customer, RecordStatus.CANCELED);
    assertStatus(untouched, RecordStatus.READY);
  }

  @Test
  @Manual("cancel_record: GSW_MESSAGE when records are still on a desktop")
  void shouldSayThatItIsIncompleteWhenAnAgentStillHasTheRecord() {
    world.add("100");
    world.load();
    world.start();
    world.awaitCalls(org.ocserver.session.message.SessionEvent.AgentCallStage.ESTABLISHED, 1);
    assertThat(told(cancel("GSW_PHONE", "100"), 31, "cancel_record").get("GSW_MESSAGE"))
        .contains("Incomplete processing: record(s) on desktop");
  }

  @Test
  @Manual("GSW_CM_AttrError Errors: 3, the campaign was not loaded")
  void shouldAnswerError3WhenNoCampaignThatIsMeantIsLoaded() {
    int record = world.add("100");
    assertError(cancel("GSW_PHONE", "100"), 3);
    assertError(cancel("GSW_PHONE", "100", "GSW_CAMPAIGN_NAME", "Spring"), 3);
    assertError(cancel("GSW_PHONE", "100", "GSW_CAMPAIGN_NAME", "Winter"), 3);
    assertError(doNotCall("GSW_PHONE", "100", "GSW_CAMPAIGN_NAME", "Winter"), 3);
    assertStatus(record, RecordStatus.READY);
    assertThat(world.count("SELECT COUNT(*) FROM gsw_donotcall_list")).isZero();
  }

  @Test
  @Manual("CM_ReqDoNotCall: answered by CM_EvDoNotCallProcessed")
  void shouldPutPhoneAndCustomerOnTheListWhetherOrNotACampaignIsLoaded() {
    int byPhone = world.add(1, 0, "100", 0, 86400, 122);
    int byCustomer = world.add(2, 0, "200", 0, 86400, 122);
    int other = world.add(3, 0, "300", 0, 86400, 122);
    assertThat(told(doNotCall("GSW_PHONE", "100"), 33, "do_not_call").get("GSW_PHONE"))
        .contains("100");
    told(doNotCall("GSW_CUSTOMER_ID", "C2"), 33, "do_not_call");
    world.load();
    world.start();
    world.advance(Duration.ofMinutes(10));
    assertThat(world.dialed()).containsExactly("300");
    assertThat(world.record(byPhone)).containsEntry("record_type", RecordType.NO_CALL.value());
    assertThat(world.record(byCustomer)).containsEntry("record_type", RecordType.NO_CALL.value());
    assertThat(world.record(other)).containsEntry("attempt", 1);
  }

  @Test
  void shouldPutBothOnTheListWhenBothAreGiven() {
    told(doNotCall("GSW_PHONE", "100", "GSW_CUSTOMER_ID", "C9"), 33, "do_not_call");
    assertThat(world.count("SELECT COUNT(*) FROM gsw_donotcall_list WHERE phone = '100'")).isOne();
    assertThat(world.count("SELECT COUNT(*) FROM gsw_donotcall_list WHERE customer_id = 'C9'"))
        .isOne();
  }

  @Test
  @Manual("GSW_CM_AttrError Errors: 10, some parameters are invalid")
  void shouldAnswerError10AndChangeNothingWhenAnAttributeIsWrong() {
    int record = world.add("100");
    world.load();
    assertError(cancel(), 10);
    assertError(cancel("GSW_PHONE", 100), 10);
    assertError(cancel("GSW_PHONE", " "), 10);
    assertError(cancel("GSW_PHONE", "1".repeat(5000)), 10);
    assertError(cancel("GSW_PHONE", "100", "GSW_CUSTOMER_ID", " "), 10);
    for (String split : List.of("1\r\n00", "100\t", "100\u007f")) {
      assertError(cancel("GSW_PHONE", split), 10);
      assertError(doNotCall("GSW_PHONE", split), 10);
      assertError(doNotCall("GSW_CUSTOMER_ID", split), 10);
    }
    assertError(cancel("GSW_PHONE", "100", "GSW_CUSTOMER_ID", pairs("a", 1)), 10);
    assertError(cancel("GSW_PHONE", "100", "GSW_CHAIN_ATTR", "HalfChain"), 10);
    assertError(cancel("GSW_PHONE", "100", "GSW_CAMPAIGN_NAME", 5), 10);
    assertError(cancel("GSW_PHONE", "100", "GSW_TENANT_DBID", 77), 10);
    assertError(doNotCall("GSW_CUSTOMER_ID", "C1", "GSW_DURATION", "long"), 10);
    assertError(doNotCall("GSW_CUSTOMER_ID", "C1", "GSW_TENANT_NAME", "Nobody"), 10);
    world.unload();
    world.advance(Duration.ofSeconds(5));
    assertStatus(record, RecordStatus.READY);
    assertThat(world.count("SELECT COUNT(*) FROM gsw_donotcall_list")).isZero();
  }

  @Test
  void shouldAnswerError10WhenTheListIsMissingOrOfTheOtherRequest() {
    assertError(ask(CANCEL, "cancel_record"), 10);
    assertError(ask(CANCEL, TKVList.empty()), 10);
    assertError(ask(CANCEL, pairs("cancel_record", "x")), 10);
    assertError(ask(CANCEL, pairs("do_not_call", pairs("GSW_PHONE", "100"))), 10);
    assertError(ask(DO_NOT_CALL, pairs("cancel_record", pairs("GSW_PHONE", "100"))), 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSW_TENANT_DBID", "GSW_TENANT_NAME", ""})
  void shouldTakeTheTenantThatIsNamedOrTheOnlyOne(String key) {
    Object value = key.equals("GSW_TENANT_DBID") ? 1 : "Acme";
    told(
        key.isEmpty() ? doNotCall("GSW_PHONE", "100") : doNotCall("GSW_PHONE", "100", key, value),
        33,
        "do_not_call");
    assertThat(world.count("SELECT tenant_dbid FROM gsw_donotcall_list WHERE phone = '100'"))
        .isOne();
  }
}
