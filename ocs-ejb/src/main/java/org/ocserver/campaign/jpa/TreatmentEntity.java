package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;
import org.ocserver.campaign.CallAction;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;

/** A row of ocs_treatment. */
@Entity(name = "Treatment")
@Table(name = "ocs_treatment")
class TreatmentEntity extends TenantObjectEntity {
  @Column(name = "call_result")
  int callResult;

  @Enumerated(EnumType.STRING)
  @Column(name = "record_action")
  RecordAction recordAction;

  @Enumerated(EnumType.STRING)
  @Column(name = "call_action")
  CallAction callAction;

  @Column(name = "destination_dn_dbid")
  Integer destinationDnDbid;

  @Column(name = "sequence_number")
  int sequence;

  @Column(name = "cycle_attempt")
  int cycleAttempt;

  @Column(name = "interval_minutes")
  int intervalMinutes;

  @Column(name = "increment_minutes")
  int incrementMinutes;

  @Column(name = "at_date")
  LocalDateTime date;

  protected TreatmentEntity() {}

  TreatmentEntity(Treatment object) {
    super(object);
    this.callResult = object.callResult();
    this.recordAction = object.recordAction();
    this.callAction = object.callAction();
    this.destinationDnDbid = object.destinationDnDbid().orElse(null);
    this.sequence = object.sequence();
    this.cycleAttempt = object.cycleAttempt();
    this.intervalMinutes = object.intervalMinutes();
    this.incrementMinutes = object.incrementMinutes();
    this.date = object.date().orElse(null);
  }

  @Override
  Treatment toObject(StoredOptions stored) {
    return new Treatment(
        dbid,
        tenantDbid,
        name,
        callResult,
        recordAction,
        callAction,
        Optional.ofNullable(destinationDnDbid),
        sequence,
        cycleAttempt,
        intervalMinutes,
        incrementMinutes,
        Optional.ofNullable(date),
        stored.of(ObjectType.TREATMENT, dbid));
  }
}
