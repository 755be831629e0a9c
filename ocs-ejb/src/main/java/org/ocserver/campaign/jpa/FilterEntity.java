package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ocserver.campaign.Filter;
import org.ocserver.campaign.ObjectType;

/** A row of ocs_filter. */
@Entity(name = "Filter")
@Table(name = "ocs_filter")
class FilterEntity extends TenantObjectEntity {
  @Column(name = "format_dbid")
  int formatDbid;

  protected FilterEntity() {}

  FilterEntity(Filter object) {
    super(object);
    this.formatDbid = object.formatDbid();
  }

  @Override
  Filter toObject(StoredOptions stored) {
    return new Filter(dbid, tenantDbid, name, formatDbid, stored.of(ObjectType.FILTER, dbid));
  }
}
