package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ocserver.campaign.TableAccess;

/** A row of ocs_table_access. */
@Entity(name = "TableAccess")
@Table(name = "ocs_table_access")
class TableAccessEntity extends TenantObjectEntity {
  @Column(name = "list_table")
  String tableName;

  @Column(name = "format_dbid")
  int formatDbid;

  protected TableAccessEntity() {}

  TableAccessEntity(TableAccess object) {
    super(object);
    this.tableName = object.tableName();
    this.formatDbid = object.formatDbid();
  }

  @Override
  TableAccess toObject(StoredOptions stored) {
    return new TableAccess(dbid, tenantDbid, name, tableName, formatDbid);
  }
}
