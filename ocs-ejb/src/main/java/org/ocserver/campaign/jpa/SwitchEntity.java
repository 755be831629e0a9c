package org.ocserver.campaign.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.Switch;

/** A row of ocs_switch. */
@Entity(name = "Switch")
@Table(name = "ocs_switch")
class SwitchEntity extends TenantObjectEntity {
  protected SwitchEntity() {}

  SwitchEntity(Switch object) {
    super(object);
  }

  @Override
  Switch toObject(StoredOptions stored) {
    return new Switch(dbid, tenantDbid, name, stored.of(ObjectType.SWITCH, dbid));
  }
}
