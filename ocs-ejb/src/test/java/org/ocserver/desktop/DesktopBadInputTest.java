package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;

/** What no desktop should send, and what the server makes of it. */
class DesktopBadInputTest {
  private final SessionWorld world = new SessionWorld("talk.seconds", "fixed(60)");
  private final DesktopProtocol protocol =
      new DesktopProtocol(world.sessions, world.withdrawals, world.additions, world::configuration);

  private List<AgentCall> calls;

  @BeforeEach
  void callTwoAgents() {
    world.add("4155550000");
    world.add("4155550001");
    world.load();
    world.start();
    calls = world.awaitCalls(AgentCallStage.ESTABLISHED, 2);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static int handle(AgentCall call) {
    return (int) call.userData().integer("GSW_RECORD_HANDLE").orElseThrow();
  }

  private static TKVList.Builder request(String type, AgentCall call) {
    return TKVList.builder()
        .put("GSW_AGENT_REQ_TYPE", type)
        .put("GSW_CALLING_LIST", "Spring List")
        .put("GSW_CAMPAIGN_NAME", "Spring")
        .put("GSW_APPLICATION_ID", 101)
        .put("GSW_CALLBACK_TYPE", "Personal")
        .put("GSW_DATE_TIME", "11/24/2026 15:30")
        .put("GSW_RECORD_HANDLE", handle(call));
  }

  private List<TKVList> ask(TKVList request, AgentCall call) {
    return protocol.answer(request, Optional.of(call.agentLogin())).join();
  }

  private static Optional<Object> error(List<TKVList> answer) {
    assertThat(answer).hasSize(1);
    return answer.get(0).get("GSW_ERROR_NUMBER");
  }

  private List<Object> statuses() {
    return List.of(world.record(10).get("record_status"), world.record(20).get("record_status"));
  }

  @ParameterizedTest
  @CsvSource({
    "UpdateCallCompletionStats, 112",
    "RecordProcessed, 112",
    "RecordReschedule, 112",
    "ScheduledRecordReschedule, 117",
    "RequestRecordCancel, 112",
    "DoNotCall, 112",
    "RecordReject, 109",
    "ChainedRecordRequest, 109"
  })
  @Manual(
      "Error Names and Codes: 109, 112 and 117, of another agent's record and of one that is done")
  void shouldFindNoRecordThatIsAnotherAgentsOrProcessedLongAgo(String type, int number) {
    TKVList another = request(type, calls.get(1)).build();
    assertThat(error(ask(another, calls.get(0)))).contains(number);
    assertThat(statuses()).containsExactly(2, 2);
    AgentCall call = calls.get(0);
    TKVList late = request(type, call).put("GSW_CALL_RESULT", 40).build();
    ask(request("RecordProcessed", call).put("GSW_CALL_RESULT", 53).build(), call);
    world.advance(Duration.ofMinutes(1));
    List<Object> before = statuses();
    assertThat(error(ask(late, call))).contains(number);
    assertThat(statuses()).isEqualTo(before);
    assertThat(
            world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"call_result\" IN (40, 51, 52)"))
        .isZero();
  }

  @Test
  void shouldTakeEffectOnceWhenRequestsComeTwiceAndInTheWrongOrder() {
    AgentCall call = calls.get(0);
    TKVList update = request("UpdateCallCompletionStats", call).put("GSW_CALL_RESULT", 40).build();
    TKVList processed = request("RecordProcessed", call).put("GSW_CALL_RESULT", 53).build();
    assertThat(ask(update, call)).isEqualTo(ask(update, call));
    assertThat(ask(processed, call).get(0).get("GSW_USER_EVENT"))
        .contains("RecordProcessedAcknowledge");
    assertThat(error(ask(processed, call))).contains(112);
    assertThat(error(ask(update, call))).contains(112);
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"call_result\" = 53"))
        .isEqualTo(1);
    assertThat(world.count("SELECT SUM(\"attempt\") FROM \"customers\"")).isEqualTo(1);
  }

  @Test
  void shouldRefuseAListThatIsNestedAThousandDeep() {
    TKVList deep = TKVList.empty();
    for (int i = 0; i < 1000; i++) {
      deep = TKVList.builder().put("deeper", deep).build();
    }
    TKVList list = deep;
    for (String key :
        List.of("GSW_AGENT_REQ_TYPE", "GSW_APPLICATION_ID", "GSW_RECORD_HANDLE", "balance")) {
      TKVList request =
          request("RecordProcessed", calls.get(0))
              .build()
              .updatedWith(TKVList.builder().put(key, list).build());
      assertThat(error(ask(request, calls.get(0))).orElseThrow()).isIn(101, 103);
    }
    assertThat(statuses()).containsExactly(2, 2);
    String text = "{\"deeper\":".repeat(1000) + "1" + "}".repeat(1000);
    assertThatThrownBy(() -> TkvJson.read(text)).isInstanceOf(MalformedList.class);
  }

  @Test
  void shouldAnswerABodyThatIsNoListWithAnError() {
    TKVList answer = protocol.malformed("the body is neither a map nor JSON text");
    assertThat(answer)
        .isEqualTo(
            TKVList.builder()
                .put("GSW_USER_EVENT", "Error")
                .put("GSW_APPLICATION_ID", 101)
                .put("GSW_ERROR_NUMBER", 101)
                .put("GSW_ERROR", "Invalid Request")
                .put("GSW_ERROR_DESCRIPTION", "the body is neither a map nor JSON text")
                .build());
  }

  @Test
  void shouldTakeTheFirstWhenAKeyStandsTwice() {
    AgentCall call = calls.get(0);
    TKVList request =
        request("RecordProcessed", call)
            .put("GSW_RECORD_HANDLE", handle(calls.get(1)))
            .put("GSW_CALL_RESULT", 53)
            .put("GSW_CALL_RESULT", 40)
            .build();
    assertThat(ask(request, call).get(0).get("GSW_RECORD_HANDLE")).contains(handle(call));
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"call_result\" = 53"))
        .isEqualTo(1);
  }

  @Test
  void shouldNotEchoAsMuchAsAHostileSenderSends() {
    TKVList request =
        request("RecordProcessed", calls.get(0)).put("GSW_TREATMENT", "x".repeat(100_000)).build();
    TKVList answer = ask(request, calls.get(0)).get(0);
    assertThat(answer.get("GSW_ERROR_NUMBER")).contains(103);
    assertThat(answer.string("GSW_ERROR_DESCRIPTION").orElseThrow()).hasSizeLessThan(500);
  }

  @Test
  void shouldTellNothingOfErrorsToACampaignStatusRequest() {
    TKVList request =
        TKVList.builder()
            .put("GSW_AGENT_REQ_TYPE", "CampaignStatusRequest")
            .put("GSW_APPLICATION_ID", "none")
            .build();
    assertThat(ask(request, calls.get(0))).isEmpty();
    assertThat(protocol.unknownSender(request)).isEmpty();
    assertThat(protocol.late(request, "the database is away")).isEmpty();
  }
}
