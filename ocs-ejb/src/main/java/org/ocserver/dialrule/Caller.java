package org.ocserver.dialrule;

import org.ocserver.callinglist.Retrieval;

/**
 * A campaign group that dials, and whose callbacks it takes.
 *
 * @param anyCampaign whether callbacks that another campaign made are taken too
 * @param anyGroup whether callbacks that another campaign group made are taken too
 */
public record Caller(
    int campaignDbid, int campaignGroupDbid, boolean anyCampaign, boolean anyGroup) {
  public static Caller of(Retrieval request) {
    return new Caller(
        request.campaignDbid(),
        request.campaignGroupDbid(),
        request.selection().anyCampaign(),
        request.selection().anyGroup());
  }

  /**
   * Whether it takes callbacks that are kept for a campaign and a group; 0 is for none in
   * particular.
   */
  boolean takes(int keptForCampaign, int keptForGroup) {
    return (anyCampaign || keptForCampaign == 0 || keptForCampaign == campaignDbid)
        && (anyGroup || keptForGroup == 0 || keptForGroup == campaignGroupDbid);
  }
}
