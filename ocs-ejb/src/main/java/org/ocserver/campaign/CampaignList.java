package org.ocserver.campaign;

/**
 * A calling list's part in a campaign.
 *
 * @param weight share of the records drawn from this list, against the weights of the others: 0 to
 *     100
 * @param active whether records are drawn from it at all
 */
public record CampaignList(
    @Refers(ObjectType.CALLING_LIST) int listDbid,
    @Default("10") int weight,
    @Default("true") boolean active) {}
