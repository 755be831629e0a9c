package org.ocserver.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.document.ExampleDocument;
import org.ocserver.campaign.option.ContactLimitOptions;
import org.ocserver.campaign.option.OptionProblem;
import org.ocserver.campaign.option.Options;
import org.ocserver.contactlimit.AttemptLimit;
import org.ocserver.contactlimit.ContactLimits;

class ContactLimitSettingsTest {
  private Options tenant = Options.none();
  private Options campaign = Options.none();
  private Options list = Options.none();

  private Configuration configuration() {
    List<ConfigurationObject> objects = new ArrayList<>();
    CampaignGroup example = ExampleDocument.configuration().campaignGroup(1).orElseThrow();
    objects.add(new Tenant(1, "T", tenant));
    objects.add(new Tenant(2, "Other", Options.none()));
    objects.add(
        new CallingList(
            1, 1, "L", "", 1, Optional.empty(), List.of(), 0, 1, 0, Optional.empty(), list));
    objects.add(
        new Campaign(
            1, 1, "C", "", Optional.empty(), List.of(new CampaignList(1, 10, true)), campaign));
    objects.add(
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
            Options.none()));
    return Configuration.of(objects);
  }

  private ContactLimits limits() {
    Configuration configuration = configuration();
    return ContactLimitOptions.limits(
        configuration.optionsFor(
            configuration.campaignGroup(1).orElseThrow(),
            configuration.callingList(1).orElseThrow()));
  }

  @Test
  void shouldLimitNothingWhenNothingIsSet() {
    assertThat(limits()).isEqualTo(ContactLimits.NONE);
    assertThat(limits().isNone()).isTrue();
    assertThat(ContactLimitSettings.isAnySet(configuration(), 1)).isFalse();
  }

  @Test
  void shouldLetTheListSayOtherwiseThanItsTenantAndCampaign() {
    tenant = Options.none().with("OCServer", "contact-number-limits", "3/24h,7/7d");
    campaign = Options.none().with("OCServer", "contact-number-gap", "60");
    assertThat(limits())
        .isEqualTo(
            new ContactLimits(Duration.ofHours(1), AttemptLimit.parseAll("3/24h,7/7d"), List.of()));

    list =
        Options.none()
            .with("OCServer", "contact-number-limits", "undefined")
            .with("OCServer", "contact-customer-limits", "1/2d");
    assertThat(limits())
        .isEqualTo(
            new ContactLimits(Duration.ofHours(1), List.of(), AttemptLimit.parseAll("1/2d")));
  }

  @Test
  void shouldKnowThatATenantHasLimitsWhereverTheyAreSet() {
    campaign = Options.none().with("OCServer", "contact-number-gap", "60");
    assertThat(ContactLimitSettings.isAnySet(configuration(), 1)).isTrue();
    assertThat(ContactLimitSettings.isAnySet(configuration(), 2)).isFalse();
  }

  @Test
  void shouldReportLimitsThatCannotBeRead() {
    list = Options.none().with("OCServer", "contact-number-limits", "three a day");
    assertThat(limits()).isEqualTo(ContactLimits.NONE);
    assertThat(configuration().optionProblems())
        .singleElement()
        .extracting(OptionProblem::reason)
        .asString()
        .contains("as 3/24h,7/7d");
  }
}
