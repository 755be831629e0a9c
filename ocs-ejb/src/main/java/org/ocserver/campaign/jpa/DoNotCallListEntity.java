package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ocserver.campaign.DoNotCallList;

/** A row of ocs_do_not_call_list. */
@Entity(name = "DoNotCallList")
@Table(name = "ocs_do_not_call_list")
class DoNotCallListEntity extends TenantObjectEntity {
  @Column(name = "list_table")
  String tableName;

  protected DoNotCallListEntity() {}

  DoNotCallListEntity(DoNotCallList object) {
    super(object);
    this.tableName = object.tableName();
  }

  @Override
  DoNotCallList toObject(StoredOptions stored) {
    return new DoNotCallList(dbid, tenantDbid, name, tableName);
  }
}
