package org.ocserver.campaign;

import java.util.Optional;
import org.ocserver.campaign.option.Options;

/**
 * A campaign as it is run for one group: what a dialing session is made from.
 *
 * @param name by convention {@code Campaign@Group}
 * @param groupDbid an {@link AgentGroup} or a {@link PlaceGroup}, as {@code groupKind} says
 * @param optimizeGoal target of {@code optimizeBy}: percent, or seconds for the wait time
 * @param minBuffer the buffer is refilled when it holds fewer records than this; 0 = option {@code
 *     rec_buffer_min} decides
 * @param optBuffer how many records a refill aims at; 0 = option {@code rec_buffer_optimal} decides
 * @param switchDbid the switch that dials
 * @param originationDnDbid the trunk group or other DN that dials
 * @param transferDnDbid the queue or routing point that answered calls go to
 * @param channels the most calls at once; 0 = no limit of its own
 */
public record CampaignGroup(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    @Default("") String name,
    @Default("") String description,
    @Refers(ObjectType.CAMPAIGN) int campaignDbid,
    int groupDbid,
    @Default("agent_group") GroupKind groupKind,
    DialMode dialMode,
    @Default("busy_factor") OptimizeBy optimizeBy,
    @Default("80") int optimizeGoal,
    @Default("0") int minBuffer,
    @Default("0") int optBuffer,
    @Refers(ObjectType.SWITCH) int switchDbid,
    @Refers(ObjectType.DN) Optional<Integer> originationDnDbid,
    @Refers(ObjectType.DN) Optional<Integer> transferDnDbid,
    @Default("0") int channels,
    @Refers(ObjectType.SCRIPT) Optional<Integer> scriptDbid,
    Options options)
    implements TenantObject {

  /** This campaign group under another name. */
  public CampaignGroup named(String newName) {
    return new CampaignGroup(
        dbid,
        tenantDbid,
        newName,
        description,
        campaignDbid,
        groupDbid,
        groupKind,
        dialMode,
        optimizeBy,
        optimizeGoal,
        minBuffer,
        optBuffer,
        switchDbid,
        originationDnDbid,
        transferDnDbid,
        channels,
        scriptDbid,
        options);
  }
}
