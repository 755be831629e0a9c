package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.ocserver.campaign.StatisticalDay;

/** A row of ocs_statistical_day. */
@Entity(name = "StatisticalDay")
@Table(name = "ocs_statistical_day")
class StatisticalDayEntity extends TenantObjectEntity {
  @Column(name = "on_date")
  LocalDate date;

  @Enumerated(EnumType.STRING)
  @Column(name = "on_weekday")
  DayOfWeek weekday;

  @Column(name = "open_from")
  int openFrom;

  @Column(name = "open_till")
  int openTill;

  protected StatisticalDayEntity() {}

  StatisticalDayEntity(StatisticalDay object) {
    super(object);
    this.date = object.date().orElse(null);
    this.weekday = object.weekday().orElse(null);
    this.openFrom = object.openFrom();
    this.openTill = object.openTill();
  }

  @Override
  StatisticalDay toObject(StoredOptions stored) {
    return new StatisticalDay(
        dbid,
        tenantDbid,
        name,
        Optional.ofNullable(date),
        Optional.ofNullable(weekday),
        openFrom,
        openTill);
  }
}
