package org.ocserver.campaign;

import java.util.stream.Stream;
import org.ocserver.campaign.option.ContactLimitOptions;
import org.ocserver.campaign.option.OptionLookup;

/** Where contact limits are set. */
public final class ContactLimitSettings {
  private ContactLimitSettings() {}

  /**
   * Whether any list of a tenant has limits, in any campaign group. If so, every attempt of the
   * tenant is to be told to the ledger: those of lists without limits count for the others.
   */
  public static boolean isAnySet(Configuration configuration, int tenantDbid) {
    Stream<OptionLookup> ofLists =
        configuration.callingLists().stream()
            .filter(list -> list.tenantDbid() == tenantDbid)
            .map(configuration::optionsFor);
    Stream<OptionLookup> ofGroups =
        configuration.campaignGroups().stream()
            .filter(group -> group.tenantDbid() == tenantDbid)
            .flatMap(group -> ofGroup(configuration, group));
    return Stream.concat(ofLists, ofGroups)
        .anyMatch(options -> !ContactLimitOptions.limits(options).isNone());
  }

  private static Stream<OptionLookup> ofGroup(Configuration configuration, CampaignGroup group) {
    return configuration.campaign(group.campaignDbid()).stream()
        .flatMap(campaign -> campaign.lists().stream())
        .flatMap(entry -> configuration.callingList(entry.listDbid()).stream())
        .map(list -> configuration.optionsFor(group, list));
  }
}
