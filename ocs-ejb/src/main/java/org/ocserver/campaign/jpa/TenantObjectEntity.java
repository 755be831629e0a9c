package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.ocserver.campaign.TenantObject;

/** What all objects of a tenant have. */
@MappedSuperclass
abstract class TenantObjectEntity extends ObjectEntity {
  @Column(name = "tenant_dbid")
  int tenantDbid;

  protected TenantObjectEntity() {}

  TenantObjectEntity(TenantObject object) {
    super(object);
    this.tenantDbid = object.tenantDbid();
  }
}
