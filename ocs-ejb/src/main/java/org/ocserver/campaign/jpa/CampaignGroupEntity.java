package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.GroupKind;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.OptimizeBy;

/** A row of ocs_campaign_group. */
@Entity(name = "CampaignGroup")
@Table(name = "ocs_campaign_group")
class CampaignGroupEntity extends TenantObjectEntity {
  @Column(name = "description")
  String description;

  @Column(name = "campaign_dbid")
  int campaignDbid;

  @Column(name = "group_dbid")
  int groupDbid;

  @Enumerated(EnumType.STRING)
  @Column(name = "group_kind")
  GroupKind groupKind;

  @Enumerated(EnumType.STRING)
  @Column(name = "dial_mode")
  DialMode dialMode;

  @Enumerated(EnumType.STRING)
  @Column(name = "optimize_by")
  OptimizeBy optimizeBy;

  @Column(name = "optimize_goal")
  int optimizeGoal;

  @Column(name = "min_buffer")
  int minBuffer;

  @Column(name = "opt_buffer")
  int optBuffer;

  @Column(name = "switch_dbid")
  int switchDbid;

  @Column(name = "origination_dn_dbid")
  Integer originationDnDbid;

  @Column(name = "transfer_dn_dbid")
  Integer transferDnDbid;

  @Column(name = "channels")
  int channels;

  @Column(name = "script_dbid")
  Integer scriptDbid;

  protected CampaignGroupEntity() {}

  CampaignGroupEntity(CampaignGroup object) {
    super(object);
    this.description = object.description();
    this.campaignDbid = object.campaignDbid();
    this.groupDbid = object.groupDbid();
    this.groupKind = object.groupKind();
    this.dialMode = object.dialMode();
    this.optimizeBy = object.optimizeBy();
    this.optimizeGoal = object.optimizeGoal();
    this.minBuffer = object.minBuffer();
    this.optBuffer = object.optBuffer();
    this.switchDbid = object.switchDbid();
    this.originationDnDbid = object.originationDnDbid().orElse(null);
    this.transferDnDbid = object.transferDnDbid().orElse(null);
    this.channels = object.channels();
    this.scriptDbid = object.scriptDbid().orElse(null);
  }

  @Override
  CampaignGroup toObject(StoredOptions stored) {
    return new CampaignGroup(
        dbid,
        tenantDbid,
        name,
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
        Optional.ofNullable(originationDnDbid),
        Optional.ofNullable(transferDnDbid),
        channels,
        Optional.ofNullable(scriptDbid),
        stored.of(ObjectType.CAMPAIGN_GROUP, dbid));
  }
}
