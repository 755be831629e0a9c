package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;

import java.util.Optional;
import java.util.function.Supplier;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;
import org.ocserver.record.Attributes;
import org.ocserver.record.NamedCampaign;
import org.ocserver.record.RejectedRequest;

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
   * The tenant of the campaign that is named.
   *
   * @throws RejectedRequest 105 if it is none
   */
  private Optional<Integer> ofCampaign(Asked asked) throws RejectedRequest {
    Attributes named = asked.attributes();
    if (!named.has(CAMPAIGN_GROUP_NAME) && !named.has(CAMPAIGN_NAME)) {
      return Optional.empty();
    }
    return NamedCampaign.groups(configuration.get(), named).stream()
        .map(CampaignGroup::tenantDbid)
        .findFirst();
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
