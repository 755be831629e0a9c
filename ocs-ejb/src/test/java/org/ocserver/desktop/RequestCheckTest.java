package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ocserver.Manual;
import org.ocserver.desktop.ManualTables.Wanted;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.telephony.TKVList;

/** Each request of the manual, with each key missing, of a wrong type, and out of its range. */
class RequestCheckTest {
  private static final String NEVER_TOLD = "CampaignStatusRequest";
  private static final TKVList A_LIST = TKVList.builder().put("deeper", 1).build();

  /** Values outside what the manual says of the key. */
  private static final Map<String, List<Object>> OUT_OF_RANGE =
      Map.ofEntries(
          Map.entry("GSW_APPLICATION_ID", List.of(0, -101)),
          Map.entry("GSW_RECORD_HANDLE", List.of(0, -1)),
          Map.entry("GSW_READY_TIME", List.of(0, -1)),
          Map.entry("GSW_DURATION", List.of(0)),
          Map.entry("GSW_FROM", List.of(-1, 86_401)),
          Map.entry("GSW_UNTIL", List.of(-1, 86_401)),
          Map.entry("GSW_CALL_RESULT", List.of(-1)),
          Map.entry("GSW_ATTEMPTS", List.of(-1)),
          Map.entry("GSW_CHAIN_ID", List.of(-1)),
          Map.entry("GSW_CHAIN_N", List.of(-1)),
          Map.entry("GSW_PHONE_TYPE", List.of(-1, 12)),
          Map.entry("GSW_RECORD_STATUS", List.of(-1, 9)),
          Map.entry("GSW_RECORD_TYPE", List.of(-1, 8)),
          Map.entry("GSW_PHONE", List.of("9".repeat(129), "555\r\nX: y", "555\t1", "555\u00851")),
          Map.entry("GSW_CUSTOMER_ID", List.of("C1\n")),
          Map.entry("GSW_CALLBACK_TYPE", List.of("personal", "")),
          Map.entry("GSW_CHAIN_ATTR", List.of("Everything")),
          Map.entry("GSW_TREATMENT", List.of("RecordTreatNobody")));

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

  /** A request to which nothing is missing. */
  private TKVList request(String type, Map<String, Wanted> keys) {
    TKVList samples =
        TKVList.builder()
            .put("GSW_AGENT_REQ_TYPE", type)
            .put("GSW_APPLICATION_ID", 101)
            .put("GSW_CALLING_LIST", "Spring List")
            .put("GSW_CAMPAIGN_NAME", "Spring")
            .put("GSW_CALLBACK_TYPE", "Personal")
            .put("GSW_DATE_TIME", "11/24/2026 15:30")
            .put("GSW_PHONE", "4155550001")
            .put("GSW_READY_TIME", 30)
            .put("GSW_RECORD_HANDLE", handle())
            .put("GSW_TZ_NAME", "CET")
            .put("GSW_REFERENCE_ID", 77)
            .build();
    TKVList.Builder request = TKVList.builder();
    samples.pairs().stream()
        .filter(pair -> keys.containsKey(pair.key()))
        .forEach(pair -> request.put(pair.key(), pair.value()));
    return request.build();
  }

  private static TKVList without(TKVList list, String key) {
    TKVList.Builder rest = TKVList.builder();
    list.pairs().stream()
        .filter(pair -> !pair.key().equals(key))
        .forEach(pair -> rest.put(pair.key(), pair.value()));
    return rest.build();
  }

  private static TKVList with(TKVList list, String key, Object value) {
    return list.updatedWith(TKVList.builder().put(key, value).build());
  }

  private void assertRefused(TKVList request, int number, String name, String key) {
    Map<String, Object> before = world.record(10);
    List<TKVList> answer = protocol.answer(request, Optional.of(call.agentLogin())).join();
    assertThat(world.record(10)).isEqualTo(before);
    if (request.string("GSW_AGENT_REQ_TYPE").filter(NEVER_TOLD::equals).isPresent()) {
      assertThat(answer).isEmpty();
      return;
    }
    assertThat(answer).hasSize(1);
    TKVList error = answer.get(0);
    assertThat(error.get("GSW_USER_EVENT")).contains("Error");
    assertThat(error.get("GSW_APPLICATION_ID")).contains(101);
    assertThat(error.get("GSW_ERROR_NUMBER")).contains(number);
    assertThat(error.get("GSW_ERROR")).contains(name);
    assertThat(error.string("GSW_ERROR_DESCRIPTION").orElseThrow())
        .contains(key)
        .hasSizeLessThan(500);
    for (String echoed :
        List.of(
            "GSW_AGENT_REQ_TYPE", "GSW_RECORD_HANDLE", "GSW_CAMPAIGN_NAME", "GSW_REFERENCE_ID")) {
      assertThat(error.get(echoed))
          .isEqualTo(request.get(echoed).filter(value -> !(value instanceof TKVList)));
    }
  }

  private interface Case {
    void run(TKVList complete, String key, Wanted wanted);
  }

  private Stream<DynamicTest> eachKey(Case check) {
    List<DynamicTest> tests = new ArrayList<>();
    ManualTables.messages(true)
        .forEach(
            (type, keys) ->
                keys.forEach(
                    (key, wanted) ->
                        tests.add(
                            dynamicTest(
                                type + " " + key,
                                () -> check.run(request(type, keys), key, wanted)))));
    return tests.stream();
  }

  @TestFactory
  @Manual("Error Names and Codes: 102, each request without each of its mandatory keys")
  @Manual("CampaignStatusRequest: never an error message")
  Stream<DynamicTest> shouldSayWhatIsMissing() {
    return eachKey(
        (complete, key, wanted) -> {
          if (key.equals("GSW_AGENT_REQ_TYPE")) {
            assertRefused(without(complete, key), 101, "Invalid Request", key);
          } else if (wanted.required()) {
            assertRefused(without(complete, key), 102, "Attribute Not Found", key);
          }
        });
  }

  @TestFactory
  @Manual("Error Names and Codes: 103, each key of each request with a value of another type")
  Stream<DynamicTest> shouldRefuseAValueOfAnotherType() {
    Map<String, List<Object>> wrong =
        Map.of(
            "Int", List.of("text", "", 4_000_000_000L, A_LIST),
            "String", List.of(7, 4_000_000_000L, A_LIST),
            "String or Int", List.of(4_000_000_000L, A_LIST),
            "Any", List.of(A_LIST));
    return eachKey(
        (complete, key, wanted) -> {
          for (Object value : wrong.get(wanted.type())) {
            if (key.equals("GSW_AGENT_REQ_TYPE")) {
              assertRefused(with(complete, key, value), 101, "Invalid Request", key);
            } else if (!key.equals("Custom Fields")) {
              assertRefused(with(complete, key, value), 103, "Invalid Attribute Value", key);
            }
          }
        });
  }

  @TestFactory
  @Manual("Error Names and Codes: 103, each key of each request out of its range")
  Stream<DynamicTest> shouldRefuseAValueThatIsOutOfRange() {
    return eachKey(
        (complete, key, wanted) ->
            OUT_OF_RANGE
                .getOrDefault(key, List.of())
                .forEach(
                    value ->
                        assertRefused(
                            with(complete, key, value), 103, "Invalid Attribute Value", key)));
  }

  @TestFactory
  @Manual("RequestRecordCancel, DoNotCall: what is mandatory with and without GSW_RECORD_HANDLE")
  Stream<DynamicTest> shouldSayWhatIsMissingOfTheRecord() {
    return Stream.of("RequestRecordCancel", "DoNotCall")
        .flatMap(
            type -> {
              TKVList complete = request(type, ManualTables.messages(true).get(type));
              return Stream.of("GSW_CALLING_LIST", "GSW_CAMPAIGN_NAME")
                  .map(
                      key ->
                          dynamicTest(
                              type + " " + key,
                              () -> {
                                assertRefused(
                                    without(complete, key), 102, "Attribute Not Found", key);
                                assertRefused(
                                    without(without(complete, "GSW_RECORD_HANDLE"), "GSW_PHONE"),
                                    102,
                                    "Attribute Not Found",
                                    "GSW_PHONE");
                              }));
            });
  }
}
