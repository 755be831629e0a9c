package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.ocserver.campaign.TimeZone;

/** A row of ocs_time_zone. */
@Entity(name = "TimeZone")
@Table(name = "ocs_time_zone")
class TimeZoneEntity extends TenantObjectEntity {
  @Column(name = "zone_id")
  String zone;

  protected TimeZoneEntity() {}

  TimeZoneEntity(TimeZone object) {
    super(object);
    this.zone = object.zone().getId();
  }

  @Override
  TimeZone toObject(StoredOptions stored) {
    return new TimeZone(dbid, tenantDbid, name, ZoneId.of(zone));
  }
}
