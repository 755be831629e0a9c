package org.ocserver.commdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/** The Communication DN API, held against the manual's tables as they are transcribed. */
class ManualCommDnTablesTest {
  private static final int ERROR = 27;
  private static final int INVALID_PARAMETER = 10;

  /** What brings a campaign to where a request makes sense. */
  private static final Map<String, Consumer<SessionWorld>> BEFORE =
      Map.of(
          "CM_ReqUnloadCampaign", SessionWorld::load,
          "CM_ReqForceUnloadCampaign", SessionWorld::load,
          "CM_ReqStartDialing", SessionWorld::load,
          "CM_ReqCancelRecord", SessionWorld::load,
          "CM_ReqStopDialing", ManualCommDnTablesTest::run,
          "CM_ReqSetDialingMode", ManualCommDnTablesTest::run);

  private static void run(SessionWorld world) {
    world.load();
    world.start();
  }

  private static List<String[]> rows(String name) {
    try (InputStream in = ManualCommDnTablesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> messages(String kind) {
    return rows("messages.tsv").stream()
        .filter(row -> row[2].equals(kind))
        .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1])));
  }

  private static Map<String, String> keys() {
    return rows("keys.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  /** CM_ReqLoadCampaign is REQ_LOAD_CAMPAIGN in the code. */
  private static String constant(String name) {
    return name.replaceFirst("^(GSW_)?CM_", "")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }

  @Test
  @Manual("Data Enumeration Values for GSW_CM_MessageType")
  void shouldKnowTheMessageTypesOfTheTableAndNoOther() {
    Set<String> manual =
        Stream.of("request", "response")
            .flatMap(kind -> messages(kind).entrySet().stream())
            .map(entry -> constant(entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.toSet());
    Set<String> declared =
        Arrays.stream(MessageType.values())
            .filter(type -> type != MessageType.EV_ALL_CAMPAIGN_GROUPS)
            .map(type -> type.name() + " " + type.value())
            .collect(Collectors.toSet());
    assertThat(declared).isEqualTo(manual);
  }

  @Test
  @Manual("Enumeration Values for GSW_CM_AttrError")
  void shouldHaveTheErrorsOfTheTableByNameNumberAndText() {
    assertThat(CampaignError.values())
        .extracting(e -> e.name() + " " + e.value() + " " + e.description())
        .containsExactlyElementsOf(
            rows("errors.tsv").stream().map(row -> String.join(" ", row)).toList());
  }

  @Test
  @Manual("Enumeration Values for GSW_CM_AttrDialMode, AttrOptimizeBy, AttrGroupCampStatus")
  void shouldHaveTheValuesOfTheEnumerations() {
    Map<String, List<Integer>> manual =
        rows("enumerations.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row[0],
                    Collectors.mapping(row -> Integer.valueOf(row[2]), Collectors.toList())));
    assertThat(manual)
        .isEqualTo(
            Map.of(
                CommDnKey.DIAL_MODE,
                Arrays.stream(DialMode.values()).map(DialMode::value).toList(),
                CommDnKey.OPTIMIZE_BY,
                Arrays.stream(OptimizeBy.values()).map(OptimizeBy::value).toList(),
                CommDnKey.GROUP_CAMP_STATUS,
                Arrays.stream(SessionStatus.values()).map(SessionStatus::value).toList()));
  }

  @TestFactory
  @Manual("Data Enumeration Values for GSW_CM_MessageType: not applicable, and responses")
  Stream<DynamicTest> shouldAnswerErrorToWhatIsNoRequest() {
    return Stream.of("notApplicable", "response")
        .flatMap(kind -> messages(kind).entrySet().stream())
        .map(
            type ->
                inWorld(
                    type.getKey(),
                    world -> {
                      TKVList.Builder request = TKVList.builder().putAll(attributes());
                      request.put(CommDnKey.MESSAGE_TYPE, type.getValue());
                      assertError(ask(world, request.build()), INVALID_PARAMETER);
                    }));
  }

  @TestFactory
  @Manual("Communication Structure: request, response and mandatory attributes")
  Stream<DynamicTest> shouldAnswerEachRequestWithItsResponse() {
    return rows("structure.tsv").stream()
        .map(
            row ->
                inWorld(
                    row[0],
                    world -> {
                      BEFORE.getOrDefault(row[0], w -> {}).accept(world);
                      TKVList answer = ask(world, request(row[0]));
                      assertThat(answer.get(CommDnKey.MESSAGE_TYPE))
                          .contains(messages("response").get(row[1]));
                      assertThat(answer.get(CommDnKey.ORIGIN_APP_ID)).contains(101);
                      assertThat(answer.get(CommDnKey.TARGET_APP_ID)).contains(102);
                      if (!row[2].equals("Phone")) {
                        assertTyped(answer);
                      }
                    }));
  }

  @TestFactory
  @Manual("Mandatory Attributes: each missing, of another type, too large")
  Stream<DynamicTest> shouldRefuseARequestThatLacksAMandatoryAttribute() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows("structure.tsv")) {
      List<String> attributes =
          Stream.concat(Stream.of(row[2].split(" ")), Stream.of("TargetAppDBID", "MessageType"))
              .toList();
      for (String attribute : attributes) {
        String key = attribute.equals("Phone") ? CommDnKey.PROPERTIES : keys().get(attribute);
        tests.add(
            inWorld(
                row[0] + " and " + attribute,
                world -> {
                  BEFORE.getOrDefault(row[0], w -> {}).accept(world);
                  SessionStatus before = world.status().status();
                  TKVList request = request(row[0]);
                  assertError(ask(world, without(request, key)), INVALID_PARAMETER);
                  for (Object wrong : List.of("1", TKVList.builder().put("a", 1).build())) {
                    TKVList changed =
                        request.updatedWith(TKVList.builder().put(key, wrong).build());
                    assertError(ask(world, changed), INVALID_PARAMETER);
                  }
                  assertThat(world.status().status()).isEqualTo(before);
                }));
      }
    }
    return tests.stream();
  }

  /** What provokes each error. */
  private static Map<String, Function<SessionWorld, TKVList>> provocations() {
    Map<String, Function<SessionWorld, TKVList>> errors = new HashMap<>();
    errors.put("3", world -> changed("CM_ReqLoadCampaign", CommDnKey.CAMPAIGN_ID, 17));
    errors.put("4", world -> request("CM_ReqStartDialing"));
    errors.put("5", world -> after(world::load, request("CM_ReqLoadCampaign")));
    errors.put("6", world -> after(world::load, request("CM_ReqSetDialingMode")));
    errors.put("7", world -> after(() -> run(world), request("CM_ReqStartDialing")));
    errors.put("8", world -> changed("CM_ReqLoadCampaign", CommDnKey.GROUP_ID, 17));
    errors.put("9", world -> changed("CM_ReqLoadCampaign", CommDnKey.GROUP_ID, 235));
    errors.put(
        "10",
        world ->
            after(() -> run(world), changed("CM_ReqSetDialingMode", CommDnKey.OPTIMIZE_GOAL, 101)));
    errors.put(
        "11",
        world -> after(() -> run(world), changed("CM_ReqSetDialingMode", CommDnKey.DIAL_MODE, 3)));
    errors.put("12", world -> changed("CM_ReqLoadCampaign", CommDnKey.CAMPAIGN_ID, 0));
    errors.put("13", world -> changed("CM_ReqStartDialing", CommDnKey.CAMPAIGN_ID, 0));
    errors.put("14", ManualCommDnTablesTest::conflictOfSequence);
    errors.put(
        "15", world -> after(world::load, changed("CM_ReqStartDialing", CommDnKey.DIAL_MODE, 8)));
    return errors;
  }

  private static TKVList changed(String request, String key, int value) {
    return request(request).updatedWith(TKVList.builder().put(key, value).build());
  }

  private static TKVList after(Runnable before, TKVList request) {
    before.run();
    return request;
  }

  private static TKVList conflictOfSequence(SessionWorld world) {
    TKVList item = TKVList.builder().put("campaignDBID", 139).put("dialMode", 2).build();
    TKVList schedule = TKVList.builder().put("nItems", 1).put("scheduleItem-1", item).build();
    TKVList load =
        changed("CM_ReqLoadCampaign", CommDnKey.CAMPAIGN_ID, 0)
            .updatedWith(
                TKVList.builder()
                    .put(
                        CommDnKey.PROPERTIES,
                        TKVList.builder().put("campaign_schedule", schedule).build())
                    .build());
    ask(world, load);
    return changed("CM_ReqStopDialing", CommDnKey.CAMPAIGN_ID, 0);
  }

  @TestFactory
  @Manual("Enumeration Values for GSW_CM_AttrError: each error, provoked")
  Stream<DynamicTest> shouldAnswerEachErrorOfTheTable() {
    assertThat(provocations().keySet())
        .isEqualTo(rows("errors.tsv").stream().map(row -> row[1]).collect(Collectors.toSet()));
    return rows("errors.tsv").stream()
        .map(
            row ->
                dynamicTest(
                    row[0],
                    () -> {
                      try (SessionWorld world =
                          new SessionWorld(
                              SessionWorld.MORNING,
                              ManualCommDnTablesTest::withLicence,
                              store -> store)) {
                        TKVList answer = ask(world, provocations().get(row[1]).apply(world));
                        assertError(answer, Integer.parseInt(row[1]));
                        assertThat(answer.string(CommDnKey.ERROR_MESSAGE).orElseThrow())
                            .startsWith(row[2]);
                      }
                    }));
  }

  /** Another group, without the campaign; and no licence for Push Preview. */
  private static String withLicence(String configuration) {
    return configuration
        .replace(
            "connections: [102]",
            "connections: [102], options: {OCServer: {licensed_dial_modes: 'predictive,"
                + " progressive, preview'}}")
        .replace(
            "agentGroups:\n",
            "agentGroups:\n  - {dbid: 235, tenantDbid: 1, name: Service, persons: []}\n");
  }

  private static DynamicTest inWorld(String name, Consumer<SessionWorld> test) {
    return dynamicTest(
        name,
        () -> {
          try (SessionWorld world = new SessionWorld()) {
            test.accept(world);
          }
        });
  }

  private static TKVList ask(SessionWorld world, TKVList request) {
    return new CommDnProtocol(
            world.sessions, world.sequences, world.withdrawals, world::configuration)
        .answer(request, Optional.empty())
        .join()
        .orElseThrow();
  }

  private static TKVList attributes() {
    return TKVList.builder()
        .put(CommDnKey.CAMPAIGN_ID, 139)
        .put(CommDnKey.GROUP_ID, 234)
        .put(CommDnKey.DIAL_MODE, 1)
        .put(CommDnKey.OPTIMIZE_BY, 2)
        .put(CommDnKey.OPTIMIZE_GOAL, 3)
        .put(CommDnKey.ORIGIN_APP_ID, 102)
        .put(CommDnKey.TARGET_APP_ID, 0)
        .build();
  }

  private static TKVList request(String name) {
    TKVList.Builder request = TKVList.builder().putAll(attributes());
    request.put(CommDnKey.MESSAGE_TYPE, messages("request").get(name));
    TKVList phone = TKVList.builder().put("GSW_PHONE", "100").build();
    Map<String, String> lists =
        Map.of("CM_ReqCancelRecord", "cancel_record", "CM_ReqDoNotCall", "do_not_call");
    if (lists.containsKey(name)) {
      request.put(CommDnKey.PROPERTIES, TKVList.builder().put(lists.get(name), phone).build());
    }
    return request.build();
  }

  private static TKVList without(TKVList list, String key) {
    TKVList.Builder rest = TKVList.builder();
    list.pairs().stream()
        .filter(pair -> !pair.key().equals(key))
        .forEach(pair -> rest.put(pair.key(), pair.value()));
    return rest.build();
  }

  private static void assertError(TKVList answer, int error) {
    assertThat(answer.get(CommDnKey.MESSAGE_TYPE)).contains(ERROR);
    assertThat(answer.get(CommDnKey.ERROR)).contains(error);
    assertThat(answer.string(CommDnKey.ERROR_MESSAGE)).isPresent();
  }

  /** A response about a campaign: the attributes that the table counts, of their types. */
  private static void assertTyped(TKVList answer) {
    Map<String, String> types =
        rows("keys.tsv").stream().collect(Collectors.toMap(row -> row[1], row -> row[2]));
    assertThat(answer.pairs().stream().map(TKVList.Pair::key))
        .contains(
            CommDnKey.CAMPAIGN_ID,
            CommDnKey.GROUP_ID,
            CommDnKey.DIAL_MODE,
            CommDnKey.OPTIMIZE_BY,
            CommDnKey.OPTIMIZE_GOAL,
            CommDnKey.GROUP_CAMP_STATUS,
            CommDnKey.PROPERTIES);
    for (TKVList.Pair pair : answer.pairs()) {
      if (types.containsKey(pair.key())) {
        assertThat(pair.value())
            .as(pair.key())
            .isInstanceOf(
                switch (types.get(pair.key())) {
                  case "Int" -> Integer.class;
                  case "String" -> String.class;
                  default -> TKVList.class;
                });
      }
    }
  }
}
