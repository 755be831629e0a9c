package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.ocserver.campaign.ConfigurationObject;

/** What all objects have. */
@MappedSuperclass
abstract class ObjectEntity {
  @Id
  @Column(name = "dbid")
  int dbid;

  @Column(name = "name")
  String name;

  protected ObjectEntity() {}

  ObjectEntity(ConfigurationObject object) {
    this.dbid = object.dbid();
    this.name = object.name();
  }

  abstract ConfigurationObject toObject(StoredOptions stored);
}
