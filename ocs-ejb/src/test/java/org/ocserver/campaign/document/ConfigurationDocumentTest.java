package org.ocserver.campaign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.AgentLogin;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.campaign.check.ConfigurationProblem;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.campaign.option.PacingOptions;

class ConfigurationDocumentTest {
  @Test
  void shouldImportTheExampleOfTheDocumentation() {
    DocumentReading reading = ConfigurationDocument.read(ExampleDocument.text());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
    Configuration configuration = reading.configuration().orElseThrow();
    CampaignGroup group = configuration.campaignGroup(1).orElseThrow();
    assertThat(group.name()).isEqualTo("Spring campaign@Sales");
    assertThat(group.dialMode()).isEqualTo(DialMode.PREDICTIVE);
    assertThat(group.optimizeBy()).isEqualTo(OptimizeBy.OVERDIAL_RATE);
    assertThat(group.transferDnDbid()).contains(3);
    assertThat(group.scriptDbid()).isEmpty();
    assertThat(configuration.person(1).orElseThrow().logins())
        .containsExactly(new AgentLogin(1, "1001"));
    assertThat(configuration.timeZone(2).orElseThrow().zone())
        .isEqualTo(ZoneId.of("America/New_York"));
    assertThat(configuration.optionsFor(group).value(PacingOptions.HISTORY_LENGTH)).isEqualTo(100);
    assertThat(configuration.optionsFor(group).value(CallOptions.CALL_WAIT_IN_QUEUE_TIMEOUT))
        .hasSeconds(20);
  }

  @Manual("Outbound Contact Mandatory Fields in the Default Format: every calling list has them")
  @Manual("Call Result Types: Unknown Call Result is the default")
  @Test
  void shouldAddMandatoryFieldsWhenAFormatListsOnlyItsOwn() {
    Format format = ExampleDocument.configuration().format(1).orElseThrow();

    assertThat(format.fields()).hasSize(MandatoryField.values().length + 3);
    assertThat(format.fields().stream().map(Field::dbid)).doesNotHaveDuplicates();
    assertThat(format.field("record_status").flatMap(Field::defaultValue)).contains("1");
    assertThat(format.field("call_result").flatMap(Field::defaultValue)).contains("28");
    assertThat(format.field("customer_id").flatMap(Field::sendAttribute))
        .contains("customer_number");
  }

  @Test
  void shouldReadWhatItWroteAsTheSameConfiguration() {
    Configuration configuration = ExampleDocument.configuration();

    String written = ConfigurationDocument.write(configuration);

    assertThat(ConfigurationDocument.read(written).configuration()).contains(configuration);
    assertThat(ConfigurationDocument.write(configuration)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123",
        "1e5",
        "yes",
        "null",
        "~",
        "1_000",
        "0x1F",
        "12:30:45",
        "a: b",
        "#7",
        " x "
      })
  void shouldKeepTextsThatLookLikeSomethingElse(String name) {
    Configuration configuration =
        ConfigurationDocument.read(minimal().replace("Acme", "\"" + name + "\""))
            .configuration()
            .orElseThrow();

    Configuration again =
        ConfigurationDocument.read(ConfigurationDocument.write(configuration))
            .configuration()
            .orElseThrow();

    assertThat(again.tenant(1).orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void shouldReadJson() {
    String json =
        """
        {"tenants": [{"dbid": 1, "name": "Acme"}],
         "applications": [{"dbid": 1, "name": "OCServer", "type": "OUTBOUND_CONTACT_SERVER"}]}
        """;

    assertThat(ConfigurationDocument.read(json).configuration())
        .isEqualTo(ConfigurationDocument.read(minimal()).configuration());
  }

  @Test
  void shouldReadDatesOfTreatments() {
    String text =
        minimal()
            + """
            treatments:
              - {dbid: 1, tenantDbid: 1, name: t, callResult: 6, recordAction: retry_at, date: 2027-01-31 18:05}
            """;

    assertThat(ConfigurationDocument.read(text).configuration().orElseThrow().treatment(1))
        .get()
        .returns(Optional.of(LocalDateTime.of(2027, 1, 31, 18, 5)), treatment -> treatment.date());
  }

  @Test
  void shouldTellLineAndColumnWhenTheTextIsNoYaml() {
    DocumentReading reading = ConfigurationDocument.read("tenants:\n  - {dbid: 1, name: [}\n");

    assertThat(reading.configuration()).isEmpty();
    assertThat(reading.problems()).singleElement().asString().contains("line 2, column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "just words", "[1, 2]", "a: 1\n---\nb: 2", "tenants: [", "\u0000", "&a [*a]"})
  void shouldRefuseWhatIsNoDocument(String text) {
    DocumentReading reading = ConfigurationDocument.read(text);

    assertThat(reading.configuration()).isEmpty();
    assertThat(reading.problems()).isNotEmpty();
  }

  @Test
  void shouldListEveryProblemWithItsPath() {
    String text =
        minimal()
            + """
            persons:
              - {dbid: 1, tenantDbid: 1, userName: ana, logins: [{switchDbid: 5, loginCode: ''}]}
              - {dbid: 1, tenantDbid: 2, userName: bo, colour: red}
            agentGroups:
              - {dbid: one, tenantDbid: 1, persons: 7}
            colours: []
            """;

    assertThat(paths(text))
        .contains(
            "persons[0].logins[0].switchDbid",
            "persons[0].logins[0].loginCode",
            "persons[1].colour",
            "agentGroups[0].dbid",
            "agentGroups[0].name",
            "agentGroups[0].persons",
            "colours");
  }

  @Test
  void shouldNotMissAnObjectThatIsThereButHasAProblem() {
    String text =
        minimal()
            + """
            persons:
              - {dbid: 1, tenantDbid: 1, userName: ana, colour: red}
            agentGroups:
              - {dbid: 1, tenantDbid: 1, name: Sales, persons: [1]}
            """;

    assertThat(paths(text)).containsExactly("persons[0].colour");
  }

  @ParameterizedTest
  @MethodSource("badDocuments")
  void shouldRefuseWhatBreaksARule(String find, String replacement, String path, String reason) {
    String example = ExampleDocument.text();
    assertThat(example).contains(find);

    List<ConfigurationProblem> problems =
        ConfigurationDocument.read(
                example.replaceFirst(Pattern.quote(find), Matcher.quoteReplacement(replacement)))
            .problems();

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.reason()).contains(reason);
            });
  }

  static Stream<Arguments> badDocuments() {
    return Stream.of(
        Arguments.of(
            "    campaignDbid: 1",
            "    campaignDbid: 17",
            "campaignGroups[0].campaignDbid",
            "no campaign 17"),
        Arguments.of(
            "    groupDbid: 1",
            "    groupDbid: 9",
            "campaignGroups[0].groupDbid",
            "no agent group 9"),
        Arguments.of(
            "optimizeGoal: 3", "optimizeGoal: 101", "campaignGroups[0].optimizeGoal", "no goal"),
        Arguments.of("channels: 40", "channels: -1", "campaignGroups[0].channels", "negative"),
        Arguments.of("channels: 40", "minBuffer: 5", "campaignGroups[0].optBuffer", "minBuffer"),
        Arguments.of(
            "dialMode: predictive",
            "dialMode: fast",
            "campaignGroups[0].dialMode",
            "progressive_gvp"),
        Arguments.of(
            "transferDnDbid: 3",
            "transferDnDbid: 30",
            "campaignGroups[0].transferDnDbid",
            "no dn 30"),
        Arguments.of(
            "type: outbound_contact_server", "type: t_server", "applications", "here are 0"),
        Arguments.of(
            "{dbid: 1, name: Acme}", "{dbid: 0, name: Acme}", "tenants[0].dbid", "greater than 0"),
        Arguments.of("{dbid: 1, name: Acme}", "{dbid: 1, name: ' '}", "tenants[0].name", "empty"),
        Arguments.of(
            "{dbid: 1, name: Acme}",
            "{dbid: 1, name: Acme, dbid: 2}",
            "line 2, column 31",
            "Duplicate field"),
        Arguments.of(
            "dbid: 102, name: CRM", "dbid: 101, name: CRM", "applications[1].dbid", "used twice"),
        Arguments.of("name: CRM", "name: OCServer", "applications[1].name", "used twice"),
        Arguments.of("number: \"8001\"", "number: \"8000\"", "dns[2].number", "used twice"),
        Arguments.of(
            "loginCode: \"1002\"",
            "loginCode: \"1001\"",
            "persons[1].logins[0].loginCode",
            "used twice"),
        Arguments.of(
            "persons: [1, 2]", "persons: [1, 1]", "agentGroups[0].persons", "more than once"),
        Arguments.of(
            "persons: [1, 2]", "persons: [1, 3]", "agentGroups[0].persons[1]", "no person 3"),
        Arguments.of("Europe/Paris", "Europe/Atlantis", "timeZones[0].zone", "not a ZoneId"),
        Arguments.of(
            "date: 2027-01-01", "date: 2027-02-30", "statisticalDays[1].date", "LocalDate"),
        Arguments.of(", date: 2027-01-01", "", "statisticalDays[1]", "either"),
        Arguments.of(
            "openTill: 64800", "openTill: 90000", "statisticalDays[0].openTill", "between"),
        Arguments.of("openTill: 64800", "openTill: 20000", "statisticalDays[0].openTill", "before"),
        Arguments.of(
            "name: customer_id", "name: customer-id", "formats[0].fields[customer-id]", "letters"),
        Arguments.of(
            "name: balance", "name: Customer_ID", "formats[0].fields[Customer_ID]", "used twice"),
        Arguments.of(
            "name: balance", "name: attempt", "formats[0].fields[attempt].type", "must be int"),
        Arguments.of(
            "send_attribute: customer_number",
            "send_attribute: GSW_NUMBER",
            "formats[0].fields[customer_id].options",
            "reserved"),
        Arguments.of(
            "length: 32",
            "length: 0",
            "formats[0].fields[customer_id].length",
            "between 1 and 4000"),
        Arguments.of(
            "type: float",
            "type: float, length: 3",
            "formats[0].fields[balance].length",
            "no length"),
        Arguments.of(
            "defaultValue: en",
            "defaultValue: english",
            "formats[0].fields[language].defaultValue",
            "longer than 2"),
        Arguments.of(
            "type: float",
            "type: float, defaultValue: much",
            "formats[0].fields[balance].defaultValue",
            "not of type float"),
        Arguments.of(
            "tableName: spring_customers",
            "tableName: 'x; DROP TABLE y'",
            "tableAccesses[0].tableName",
            "letters"),
        Arguments.of(
            "tableName: spring_customers",
            "tableName: OCS_campaign",
            "tableAccesses[0].tableName",
            "own"),
        Arguments.of("callResult: 6", "callResult: 28", "treatments[0].callResult", "28"),
        Arguments.of("callResult: 6", "callResult: 999", "treatments[0].callResult", "999"),
        Arguments.of(
            "callResult: 7, recordAction: next_in_chain",
            "callResult: 47, recordAction: next_in_chain",
            "treatments[1].recordAction",
            "Agent Callback Error"),
        Arguments.of(
            "recordAction: retry_in", "recordAction: retry_at", "treatments[0].date", "needed"),
        Arguments.of(
            "recordAction: retry_in",
            "callAction: transfer",
            "treatments[0].destinationDnDbid",
            "needed"),
        Arguments.of(
            "cycleAttempt: 3", "cycleAttempt: 0", "treatments[0].cycleAttempt", "at least 1"),
        Arguments.of(
            "intervalMinutes: 10",
            "intervalMinutes: -10",
            "treatments[0].intervalMinutes",
            "negative"),
        Arguments.of(
            "callResult: 7",
            "callResult: 6",
            "callingLists[0].treatmentDbids",
            "sequence number 1"),
        Arguments.of(
            "dailyTill: 72000", "dailyTill: 32400", "callingLists[0].dailyTill", "after dailyFrom"),
        Arguments.of(
            "dailyTill: 72000", "dailyTill: 86401", "callingLists[0].dailyTill", "between"),
        Arguments.of(
            "maxAttempts: 5",
            "maxAttempts: 99999999999",
            "callingLists[0].maxAttempts",
            "whole number"),
        Arguments.of(
            "weight: 100", "weight: 101", "campaigns[0].lists[0].weight", "between 0 and 100"),
        Arguments.of(
            "weight: 100", "active: maybe", "campaigns[0].lists[0].active", "true or false"),
        Arguments.of(
            "- {listDbid: 1, weight: 100}",
            "- {listDbid: 1}\n      - {listDbid: 1}",
            "campaigns[0].lists[1]",
            "used twice"),
        Arguments.of(
            "      OCServer:\n        history_length: 100",
            "      OCServer: 100",
            "campaignGroups[0].options.OCServer",
            "section"),
        Arguments.of(
            "history_length: 100",
            "history_length: [100]",
            "campaignGroups[0].options.OCServer.history_length",
            "single value"));
  }

  @Test
  @Manual("Reserved Keys: not the send_attribute of a custom field")
  void shouldRefuseAReservedKeyInAnyCase() {
    for (String key : List.of("GSW_PHONE", "gsw_own", "InteractionType", "interactionsubtype")) {
      String text = ExampleDocument.text().replace("customer_number", key);

      assertThat(paths(text)).containsExactly("formats[0].fields[customer_id].options");
    }
  }

  @Test
  void shouldRefuseAReferenceIntoAnotherTenant() {
    String text =
        minimal()
            + """
              - {dbid: 2, name: Other, type: t_server}
            switches:
              - {dbid: 1, tenantDbid: 1, name: Main}
            dns:
              - {dbid: 1, tenantDbid: 2, switchDbid: 1, number: "1", type: extension}
            """;

    assertThat(
            ConfigurationDocument.read(
                    text.replace("name: Acme}", "name: Acme}\n  - {dbid: 2, name: Beta}"))
                .problems())
        .singleElement()
        .asString()
        .contains("dns[0].switchDbid", "belongs to tenant 1");
  }

  @Test
  void shouldWarnButImportWhenAnOptionIsUnknownOrBad() {
    String text =
        ExampleDocument.text()
            .replace(
                "history_length: 100",
                "history_length: 0\n        histroy_length: 7\n        send-history: true");

    DocumentReading reading = ConfigurationDocument.read(text);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings())
        .extracting(Object::toString)
        .containsExactly(
            "campaign group 1 (Spring campaign@Sales): OCServer.history_length = 0:"
                + " not one of: 1–10000; 50 is used",
            "campaign group 1 (Spring campaign@Sales): OCServer.histroy_length = 7:"
                + " unknown option",
            "campaign group 1 (Spring campaign@Sales): OCServer.send-history = true:"
                + " not looked for on a Campaign Group");
    Configuration configuration = reading.configuration().orElseThrow();
    assertThat(
            configuration
                .optionsFor(configuration.campaignGroup(1).orElseThrow())
                .value(PacingOptions.HISTORY_LENGTH))
        .isEqualTo(50);
  }

  private static List<String> paths(String text) {
    return ConfigurationDocument.read(text).problems().stream()
        .map(ConfigurationProblem::path)
        .toList();
  }

  private static String minimal() {
    return """
    tenants:
      - {dbid: 1, name: Acme}
    applications:
      - {dbid: 1, name: OCServer, type: outbound_contact_server}
    """;
  }
}
