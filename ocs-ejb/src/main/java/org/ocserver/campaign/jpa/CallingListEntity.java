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
import java.util.Optional;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.ObjectType;

/** A row of ocs_calling_list. */
@Entity(name = "CallingList")
@Table(name = "ocs_calling_list")
class CallingListEntity extends TenantObjectEntity {
  @Column(name = "description")
  String description;

  @Column(name = "table_access_dbid")
  int tableAccessDbid;

  @Column(name = "filter_dbid")
  Integer filterDbid;

  @ElementCollection
  @CollectionTable(
      name = "ocs_calling_list_treatment",
      joinColumns = @JoinColumn(name = "list_dbid"))
  @OrderColumn(name = "list_position")
  @Column(name = "treatment_dbid")
  List<Integer> treatmentDbids;

  @Column(name = "daily_from")
  int dailyFrom;

  @Column(name = "daily_till")
  int dailyTill;

  @Column(name = "max_attempts")
  int maxAttempts;

  @Column(name = "script_dbid")
  Integer scriptDbid;

  protected CallingListEntity() {}

  CallingListEntity(CallingList object) {
    super(object);
    this.description = object.description();
    this.tableAccessDbid = object.tableAccessDbid();
    this.filterDbid = object.filterDbid().orElse(null);
    this.treatmentDbids = new ArrayList<>(object.treatmentDbids());
    this.dailyFrom = object.dailyFrom();
    this.dailyTill = object.dailyTill();
    this.maxAttempts = object.maxAttempts();
    this.scriptDbid = object.scriptDbid().orElse(null);
  }

  @Override
  CallingList toObject(StoredOptions stored) {
    return new CallingList(
        dbid,
        tenantDbid,
        name,
        description,
        tableAccessDbid,
        Optional.ofNullable(filterDbid),
        treatmentDbids,
        dailyFrom,
        dailyTill,
        maxAttempts,
        Optional.ofNullable(scriptDbid),
        stored.of(ObjectType.CALLING_LIST, dbid));
  }
}
