package org.ocserver.campaign.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.Tenant;

/** A row of ocs_tenant. */
@Entity(name = "Tenant")
@Table(name = "ocs_tenant")
class TenantEntity extends ObjectEntity {
  protected TenantEntity() {}

  TenantEntity(Tenant object) {
    super(object);
  }

  @Override
  Tenant toObject(StoredOptions stored) {
    return new Tenant(dbid, name, stored.of(ObjectType.TENANT, dbid));
  }
}
