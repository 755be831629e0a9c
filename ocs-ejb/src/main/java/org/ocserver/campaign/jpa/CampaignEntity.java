package org.ocserver.campaign.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.ObjectType;

/** A row of ocs_campaign. */
@Entity(name = "Campaign")
@Table(name = "ocs_campaign")
class CampaignEntity extends TenantObjectEntity {
  @Column(name = "description")
  String description;

  @Column(name = "script_dbid")
  Integer scriptDbid;

  @ElementCollection
  @CollectionTable(name = "ocs_campaign_list", joinColumns = @JoinColumn(name = "campaign_dbid"))
  @OrderColumn(name = "list_position")
  List<CampaignListEmbeddable> lists;

  protected CampaignEntity() {}

  CampaignEntity(Campaign object) {
    super(object);
    this.description = object.description();
    this.scriptDbid = object.scriptDbid().orElse(null);
    this.lists = new ArrayList<>(object.lists().stream().map(CampaignListEmbeddable::new).toList());
  }

  @Override
  Campaign toObject(StoredOptions stored) {
    return new Campaign(
        dbid,
        tenantDbid,
        name,
        description,
        Optional.ofNullable(scriptDbid),
        lists.stream().map(CampaignListEmbeddable::toRecord).toList(),
        stored.of(ObjectType.CAMPAIGN, dbid));
  }
}
