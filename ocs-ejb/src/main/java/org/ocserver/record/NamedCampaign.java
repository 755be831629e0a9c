package org.ocserver.record;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.AgentGroup;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.GroupKind;
import org.ocserver.campaign.Person;

/**
 * Which campaign group an agent means, by GSW_CAMPAIGN_GROUP_NAME or, without it, by
 * GSW_CAMPAIGN_NAME.
 */
public final class NamedCampaign {
  private NamedCampaign() {}

  /**
   * The campaign group that a request names; if it names a campaign, the group of the campaign for
   * which the agent works.
   *
   * @throws RejectedRequest 105 if there is none of the name, 104 if the agent does not work for it
   */
  static CampaignGroup of(
      Configuration configuration, Attributes attributes, Optional<String> agentLogin)
      throws RejectedRequest {
    Person agent =
        agentLogin
            .flatMap(configuration::personWithLogin)
            .orElseThrow(
                () ->
                    new RejectedRequest(
                        RequestError.AGENT_NOT_FOUND,
                        agentLogin.orElse("the request names none, and") + " is no agent"));
    List<CampaignGroup> named = groups(configuration, attributes);
    return named.stream()
        .filter(group -> isOf(configuration, group, agent))
        .findFirst()
        .orElseThrow(
            () ->
                new RejectedRequest(
                    RequestError.AGENT_NOT_FOUND,
                    agentLogin.get() + " does not work for " + named.get(0).name()));
  }

  /**
   * The campaign group that a request names; if it names a campaign, all groups of the campaign.
   *
   * @throws RejectedRequest 105 if there is none of the name
   */
  public static List<CampaignGroup> groups(Configuration configuration, Attributes attributes)
      throws RejectedRequest {
    Optional<String> group = attributes.string(ReservedKey.CAMPAIGN_GROUP_NAME);
    Optional<String> campaign = attributes.string(ReservedKey.CAMPAIGN_NAME);
    List<CampaignGroup> named =
        group.isPresent()
            ? configuration.campaignGroupNamed(group.get()).stream().toList()
            : campaign.flatMap(configuration::campaignNamed).map(Campaign::dbid).stream()
                .flatMap(
                    dbid ->
                        configuration.campaignGroups().stream()
                            .filter(one -> one.campaignDbid() == dbid))
                .toList();
    if (named.isEmpty()) {
      throw new RejectedRequest(
          RequestError.CAMPAIGN_GROUP_NOT_FOUND,
          group.or(() -> campaign).orElse("") + " is not configured");
    }
    return named;
  }

  /** Who sits at the places of a group only the session knows. */
  private static boolean isOf(Configuration configuration, CampaignGroup group, Person agent) {
    return group.groupKind() == GroupKind.PLACE_GROUP
        || configuration
            .agentGroup(group.groupDbid())
            .map(AgentGroup::persons)
            .filter(persons -> persons.contains(agent.dbid()))
            .isPresent();
  }
}
