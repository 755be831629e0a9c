package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ocserver.Manual;
import org.ocserver.callinglist.ContactInfoType;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.desktop.ManualTables.Named;
import org.ocserver.desktop.ManualTables.Wanted;
import org.ocserver.desktop.MessageKeys.Obligation;
import org.ocserver.record.RequestError;
import org.ocserver.record.ValueRule;
import org.ocserver.record.ValueRules;
import org.ocserver.report.StatKey;

/** What the product declares, held against the manual's tables, both ways. */
class ManualTablesTest {
  private static final Map<ValueRule.Kind, String> TYPES =
      Map.of(
          ValueRule.Kind.INTEGER, "Int",
          ValueRule.Kind.INT64, "Int64",
          ValueRule.Kind.STRING, "String",
          ValueRule.Kind.LINE, "String",
          ValueRule.Kind.STRING_OR_INTEGER, "String or Int",
          ValueRule.Kind.ANY, "Any");

  private static Map<String, Wanted> declared(MessageKeys keys, ReservedKey... everywhere) {
    Map<String, Wanted> declared = new TreeMap<>();
    for (ReservedKey key : everywhere) {
      declared.put(key.key(), new Wanted(type(key), true));
    }
    for (MessageKeys.Key key : keys.keys()) {
      declared.put(
          key.key().key(), new Wanted(type(key.key()), key.obligation() == Obligation.MANDATORY));
    }
    if (keys.hasCustomFields()) {
      declared.put("Custom Fields", new Wanted("Any", false));
    }
    return declared;
  }

  private static String type(ReservedKey key) {
    return TYPES.get(ValueRules.of(key).kind());
  }

  private static Map<String, Map<String, Wanted>> declaredRequests() {
    Map<String, Map<String, Wanted>> requests = new LinkedHashMap<>();
    for (DesktopRequest request : DesktopRequest.values()) {
      requests.put(request.type(), declared(request.keys(), ReservedKey.AGENT_REQ_TYPE));
    }
    return requests;
  }

  private static Map<String, Map<String, Wanted>> declaredEvents() {
    Map<String, Map<String, Wanted>> events = new LinkedHashMap<>();
    for (DesktopEvent event : DesktopEvent.values()) {
      events.put(
          event.userEvent(),
          declared(event.keys(), ReservedKey.USER_EVENT, ReservedKey.APPLICATION_ID));
    }
    return events;
  }

  private static Stream<DynamicTest> compare(
      Map<String, Map<String, Wanted>> manual, Map<String, Map<String, Wanted>> declared) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "all that the manual has, and no other",
            () -> assertThat(declared.keySet()).isEqualTo(manual.keySet())));
    manual.forEach(
        (name, keys) ->
            tests.add(
                dynamicTest(
                    name, () -> assertThat(declared.get(name)).isEqualTo(new TreeMap<>(keys)))));
    return tests.stream();
  }

  @TestFactory
  @Manual("Desktop Requests and OCS Responses: keys, types and obligations of each request")
  Stream<DynamicTest> shouldDeclareEachRequestAsTheManualDoes() {
    return compare(ManualTables.messages(true), declaredRequests());
  }

  @TestFactory
  @Manual("Desktop Requests and OCS Responses: keys, types and obligations of each event")
  Stream<DynamicTest> shouldDeclareEachEventAsTheManualDoes() {
    Map<String, Map<String, Wanted>> manual = ManualTables.messages(false);
    manual
        .get("Error")
        .put(ManualTables.USER_EVENT, declaredEvents().get("Error").get(ManualTables.USER_EVENT));
    return compare(manual, declaredEvents());
  }

  @TestFactory
  @Manual("Desktop Requests and OCS Responses: the values that the tables count")
  Stream<DynamicTest> shouldTakeTheValuesThatTheManualCounts() {
    return ManualTables.rows().stream()
        .filter(row -> row.values().size() > 1)
        .map(
            row ->
                dynamicTest(
                    row.event() + " " + row.key(),
                    () ->
                        assertThat(
                                ValueRules.of(ReservedKey.named(row.key()).orElseThrow()).texts())
                            .hasSameElementsAs(row.values())));
  }

  @TestFactory
  @Manual("All Desktop Protocol Events and Event Type Protocols: each is known, and its direction")
  Stream<DynamicTest> shouldKnowEachMessageOfTheList() {
    Map<String, String> otherNames =
        Map.of("NoRecordsAvailable", "Error", "LogOutTime", DesktopEvent.LOG_OUT_TIME.userEvent());
    return ManualTables.named("All Desktop Protocol Events and Event Type Protocols").stream()
        .map(
            message ->
                dynamicTest(
                    message.name(),
                    () ->
                        assertThat(
                                message.value().equals("D > O")
                                    ? declaredRequests()
                                    : declaredEvents())
                            .containsKey(otherNames.getOrDefault(message.name(), message.name()))));
  }

  @Test
  @Manual("Error Names and Codes: all names and numbers")
  @Manual("ReadyTime Error Codes: 120 Duplicate request is not allowed")
  void shouldNameEachErrorAsTheManualDoes() {
    List<String> manual =
        Stream.of(
                "Error Names and Codes",
                "Error Names and Codes, messages of 101",
                "ReadyTime Error Codes")
            .flatMap(section -> ManualTables.named(section).stream())
            .map(error -> error.value() + " " + error.name())
            .toList();
    assertThat(RequestError.values())
        .extracting(error -> error.number() + " " + error.errorName())
        .containsExactlyInAnyOrderElementsOf(manual);
  }

  @TestFactory
  @Manual("Default Record Information: each key and its type")
  @Manual("Reserved Keys: each key and its type")
  @Manual("Modifiable Mandatory Genesys Fields: each key and its type")
  Stream<DynamicTest> shouldReserveEachKey() {
    Map<ReservedKey.Type, List<String>> names =
        Map.of(
            ReservedKey.Type.INTEGER, List.of("Integer", "Int"),
            ReservedKey.Type.INT64, List.of("Int64"),
            ReservedKey.Type.STRING, List.of("String"));
    return Stream.of(
            "Default Record Information", "Reserved Keys", "Modifiable Mandatory Genesys Fields")
        .flatMap(section -> ManualTables.named(section).stream())
        .map(
            row ->
                dynamicTest(
                    row.section() + " " + row.name(),
                    () -> {
                      ReservedKey key =
                          ReservedKey.named(row.name().replace("GSW_CAMPAIN_", "GSW_CAMPAIGN_"))
                              .orElseThrow();
                      // a misprint of the manual: the type of two integers
                      if (!row.value().equals("configuration")) {
                        assertThat(names.get(key.type())).contains(row.value());
                      }
                    }));
  }

  @Test
  @Manual("User Event Attributes: the keys of statistics events")
  void shouldSendStatisticsUnderTheKeysOfTheManual() {
    assertThat(
            Stream.of(
                StatKey.STAT_EVENT,
                StatKey.CAMPAIGN_DBID,
                StatKey.CALL_LIST_DBID,
                StatKey.GROUP_DBID,
                StatKey.AGENT_DBID,
                StatKey.CALL_RESULT,
                StatKey.CAMPAIGN_COMPLETE,
                StatKey.LIST_COMPLETE,
                StatKey.ERROR_DESCRIPTION,
                StatKey.DIAL_MODE,
                StatKey.APPLICATION_ID,
                StatKey.SCHED_REC_NUM,
                ReservedKey.CALLBACK_TYPE.key()))
        .containsExactlyInAnyOrderElementsOf(
            ManualTables.named("User Event Attributes").stream().map(Named::name).toList());
  }

  @Test
  @Manual("Media Type Business Attribute: GSW_CONTACT_MEDIA_TYPE of each contact_info_type")
  void shouldNameTheMediaTypesAsTheManualDoes() {
    for (Named row : ManualTables.named("Media Type Business Attribute")) {
      assertThat(MediaType.of(Integer.parseInt(row.name())).mediaName()).isEqualTo(row.value());
    }
    assertThat(MediaType.of(99)).isEqualTo(MediaType.ANY);
  }

  @Test
  @Manual("Enumeration Table: all values")
  void shouldEnumerateAsTheManualDoes() {
    assertThat(ContactInfoType.values())
        .extracting(type -> type.value() + " " + type.description())
        .containsExactlyElementsOf(enumeration("contact_info_type"));
    assertThat(RecordStatus.values())
        .extracting(status -> status.value() + " " + status.description())
        .containsExactlyElementsOf(enumeration("record_status"));
    assertThat(RecordType.values())
        .extracting(type -> type.value() + " " + type.description())
        .containsExactlyElementsOf(enumeration("record_type"));
  }

  private static List<String> enumeration(String field) {
    return ManualTables.named("Enumeration Table, " + field).stream()
        .map(row -> row.name() + " " + row.value())
        .toList();
  }
}
