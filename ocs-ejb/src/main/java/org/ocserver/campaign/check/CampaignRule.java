package org.ocserver.campaign.check;

import java.util.List;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignList;

/** Each list has one part in a campaign, of a weight that can be shared out. */
final class CampaignRule implements Rule {
  private static final int MAX_WEIGHT = 100;

  @Override
  public void apply(Draft draft, Findings findings) {
    draft.all(Campaign.class).forEach(campaign -> check(campaign, findings));
  }

  private static void check(Draft.Item<Campaign> campaign, Findings findings) {
    Findings.Distinct distinct = findings.distinct("calling list");
    List<CampaignList> lists = campaign.object().lists();
    for (int i = 0; i < lists.size(); i++) {
      String path = campaign.path("lists[" + i + "]");
      findings.addIfOutside(lists.get(i).weight(), 0, MAX_WEIGHT, path + ".weight");
      distinct.check(lists.get(i).listDbid(), lists.get(i).listDbid(), path);
    }
  }
}
