package org.ocserver.campaign.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.campaign.StatisticalTable;

/** A row of ocs_statistical_table. */
@Entity(name = "StatisticalTable")
@Table(name = "ocs_statistical_table")
class StatisticalTableEntity extends TenantObjectEntity {
  @ElementCollection
  @CollectionTable(
      name = "ocs_statistical_table_day",
      joinColumns = @JoinColumn(name = "table_dbid"))
  @OrderColumn(name = "list_position")
  @Column(name = "day_dbid")
  List<Integer> days;

  protected StatisticalTableEntity() {}

  StatisticalTableEntity(StatisticalTable object) {
    super(object);
    this.days = new ArrayList<>(object.days());
  }

  @Override
  StatisticalTable toObject(StoredOptions stored) {
    return new StatisticalTable(dbid, tenantDbid, name, days);
  }
}
