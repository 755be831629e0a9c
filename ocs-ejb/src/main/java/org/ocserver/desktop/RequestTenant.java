package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;

import java.util.Optional;
import java.util.function.Supplier;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;

/** Whose records a request is about. */
final class RequestTenant {
  private final Supplier<Configuration> configuration;

  RequestTenant(Supplier<Configuration> configuration) {
    this.configuration = configuration;
  }

  /**
   * The tenant of the campaign, if one is named, else of the agent, else the first.
   *
   * @throws RejectedRequest 105 if the campaign that is named is none
   */
  int of(Asked asked) throws RejectedRequest {
    Configuration current = configuration.get();
    return ofCampaign(asked)
        .or(() -> asked.agentLogin().flatMap(current::personWithLogin).map(Person::tenantDbid))
        .orElseGet(() -> current.tenants().iterator().next().dbid());
  }

  /**
   * The tenant of the campaign that is named; the group's name counts more than the campaign's.
   *
   * @throws RejectedRequest 105 if it is none
   */
  private Optional<Integer> ofCampaign(Asked asked) throws RejectedRequest {
    Optional<String> group = asked.attributes().string(CAMPAIGN_GROUP_NAME);
    Optional<String> campaign = asked.attributes().string(CAMPAIGN_NAME);
    if (group.isEmpty() && campaign.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> tenant =
        group.isPresent()
            ? configuration.get().campaignGroupNamed(group.get()).map(CampaignGroup::tenantDbid)
            : configuration.get().campaignNamed(campaign.get()).map(Campaign::tenantDbid);
    if (tenant.isEmpty()) {
      throw new RejectedRequest(
          RequestError.CAMPAIGN_GROUP_NOT_FOUND,
          group.or(() -> campaign).get() + " is not configured");
    }
    return tenant;
  }

  /**
   * The handle of the record at work, whose campaign must be one of the configuration.
   *
   * @throws RejectedRequest 105 if the campaign that is named is none
   */
  int handle(Asked asked) throws RejectedRequest {
    ofCampaign(asked);
    return asked.handle();
  }
}
