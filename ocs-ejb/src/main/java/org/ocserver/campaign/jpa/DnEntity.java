package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.DnType;
import org.ocserver.campaign.ObjectType;

/** A row of ocs_dn. */
@Entity(name = "Dn")
@Table(name = "ocs_dn")
class DnEntity extends TenantObjectEntity {
  @Column(name = "switch_dbid")
  int switchDbid;

  @Enumerated(EnumType.STRING)
  @Column(name = "dn_type")
  DnType type;

  protected DnEntity() {}

  DnEntity(Dn object) {
    super(object);
    this.switchDbid = object.switchDbid();
    this.type = object.type();
  }

  @Override
  Dn toObject(StoredOptions stored) {
    return new Dn(dbid, tenantDbid, switchDbid, name, type, stored.of(ObjectType.DN, dbid));
  }
}
