package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.ocserver.campaign.CampaignList;

/** A row of ocs_campaign_list. */
@Embeddable
class CampaignListEmbeddable {
  @Column(name = "list_dbid")
  int listDbid;

  @Column(name = "list_weight")
  int weight;

  @Column(name = "is_active")
  boolean active;

  protected CampaignListEmbeddable() {}

  CampaignListEmbeddable(CampaignList list) {
    this.listDbid = list.listDbid();
    this.weight = list.weight();
    this.active = list.active();
  }

  CampaignList toRecord() {
    return new CampaignList(listDbid, weight, active);
  }
}
