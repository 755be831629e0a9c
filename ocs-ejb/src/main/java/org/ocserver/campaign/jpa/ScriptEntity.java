package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.Script;
import org.ocserver.campaign.ScriptType;

/** A row of ocs_script. */
@Entity(name = "Script")
@Table(name = "ocs_script")
class ScriptEntity extends TenantObjectEntity {
  @Enumerated(EnumType.STRING)
  @Column(name = "script_type")
  ScriptType type;

  protected ScriptEntity() {}

  ScriptEntity(Script object) {
    super(object);
    this.type = object.type();
  }

  @Override
  Script toObject(StoredOptions stored) {
    return new Script(dbid, tenantDbid, name, type, stored.of(ObjectType.SCRIPT, dbid));
  }
}
