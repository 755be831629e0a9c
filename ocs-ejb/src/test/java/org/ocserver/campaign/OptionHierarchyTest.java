package org.ocserver.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.document.ExampleDocument;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.campaign.option.Option;
import org.ocserver.campaign.option.OptionProblem;
import org.ocserver.campaign.option.Options;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.campaign.option.ServerOptions;

class OptionHierarchyTest {
  private static final String NAME = "call_timeguard_timeout";

  private Options application = Options.none();
  private Options tenant = Options.none();
  private Options campaign = Options.none();
  private Options group = Options.none();
  private Options list = Options.none();
  private Options dn = Options.none();

  @Test
  void shouldUseTheDefaultWhenNothingIsSet() {
    assertThat(timeguard()).isEqualTo(Duration.ofMillis(3000));
  }

  @Test
  void shouldAskCampaignGroupThenCampaignThenTenantThenApplication() {
    application = Options.none().with("OCServer", NAME, "1");
    assertThat(timeguard()).hasMillis(1);
    tenant = Options.none().with("OCServer", NAME, "2");
    assertThat(timeguard()).hasMillis(2);
    campaign = Options.none().with("OCServer", NAME, "3");
    assertThat(timeguard()).hasMillis(3);
    group = Options.none().with("OCServer", NAME, "4");
    assertThat(timeguard()).hasMillis(4);
  }

  @Test
  void shouldAskTheCallingListFirstForOptionsThatItMayHave() {
    group = Options.none().with("default", "record_processed", "false");
    list = Options.none().with("OCServer", "record_processed", "true").with("default", NAME, "9");

    assertThat(listValue(AgentOptions.RECORD_PROCESSED)).isTrue();
    assertThat(listValue(CallOptions.CALL_TIMEGUARD_TIMEOUT)).hasMillis(3000);
  }

  @Test
  void shouldAskTheSectionOfTheApplicationThenDefaultThenOcServer() {
    group = Options.none().with("OCServer", NAME, "1");
    assertThat(timeguard()).hasMillis(1);
    group = group.with("default", NAME, "2");
    assertThat(timeguard()).hasMillis(2);
    group = group.with("MyServer", NAME, "3").with("Other", NAME, "4");
    assertThat(timeguard()).hasMillis(3);
  }

  @Test
  void shouldUseTheDefaultAndReportWhenAValueIsBad() {
    application = Options.none().with("OCServer", NAME, "5");
    group = Options.none().with("OCServer", NAME, "soon");

    assertThat(timeguard()).hasMillis(3000);
    assertThat(configuration().optionProblems())
        .containsExactly(
            new OptionProblem(
                "campaign group 1 (C@G): OCServer." + NAME,
                "soon",
                "not one of: 0–60000; 3000 is used"));
  }

  @Test
  void shouldReportUnknownNamesButNotThoseOfOtherSections() {
    tenant =
        Options.of(Map.of("default", Map.of("colour", "red"), "devops", Map.of("colour", "blue")));

    assertThat(configuration().optionProblems())
        .containsExactly(
            new OptionProblem("tenant 1 (T): default.colour", "red", "unknown option"));
  }

  @Test
  void shouldReportOptionsWhereNobodyLooksForThem() {
    list = Options.none().with("default", "history_length", "10");
    group = Options.none().with("default", "history_length", "10");

    assertThat(configuration().optionProblems())
        .singleElement()
        .returns("not looked for on a Calling List", OptionProblem::reason);
  }

  @Test
  void shouldFindOptionsOfADn() {
    assertThat(dnValue()).isEmpty();
    dn = Options.none().with("OCServer", "outbound_contact_server", "undefined");
    assertThat(dnValue()).isEmpty();
    dn = Options.none().with("OCServer", "outbound_contact_server", "true");
    assertThat(dnValue()).contains(true);
    assertThat(configuration().optionProblems()).isEmpty();
  }

  @Test
  void shouldFindOptionsOfTheServer() {
    application = Options.none().with("MyServer", "http_honor_connection_close", "true");

    assertThat(configuration().options().value(ServerOptions.HTTP_HONOR_CONNECTION_CLOSE)).isTrue();
    assertThat(Configuration.empty().options().value(PacingOptions.HISTORY_LENGTH)).isEqualTo(50);
  }

  private Duration timeguard() {
    Configuration configuration = configuration();
    return configuration
        .optionsFor(configuration.campaignGroup(1).orElseThrow())
        .value(CallOptions.CALL_TIMEGUARD_TIMEOUT);
  }

  private <T> T listValue(Option<T> option) {
    Configuration configuration = configuration();
    return configuration
        .optionsFor(
            configuration.campaignGroup(1).orElseThrow(),
            configuration.callingList(1).orElseThrow())
        .value(option);
  }

  private Optional<Boolean> dnValue() {
    Configuration configuration = configuration();
    return configuration
        .optionsFor(configuration.dn(1).orElseThrow())
        .value(ServerOptions.OUTBOUND_CONTACT_SERVER);
  }

  private Configuration configuration() {
    CampaignGroup example = ExampleDocument.configuration().campaignGroup(1).orElseThrow();
    return Configuration.of(
        List.of(
            new Application(
                7, "MyServer", ApplicationType.OUTBOUND_CONTACT_SERVER, List.of(), application),
            new Tenant(1, "T", tenant),
            new Dn(1, 1, 1, "9000", DnType.COMMUNICATION_DN, dn),
            new CallingList(
                1, 1, "L", "", 1, Optional.empty(), List.of(), 0, 1, 0, Optional.empty(), list),
            new Campaign(1, 1, "C", "", Optional.empty(), List.of(), campaign),
            new CampaignGroup(
                1,
                1,
                "C@G",
                "",
                1,
                1,
                GroupKind.AGENT_GROUP,
                example.dialMode(),
                example.optimizeBy(),
                example.optimizeGoal(),
                0,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                group)));
  }
}
