package org.ocserver.campaign.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.ApplicationType;
import org.ocserver.campaign.ObjectType;

/** A row of ocs_application. */
@Entity(name = "Application")
@Table(name = "ocs_application")
class ApplicationEntity extends ObjectEntity {
  @Enumerated(EnumType.STRING)
  @Column(name = "application_type")
  ApplicationType type;

  @ElementCollection
  @CollectionTable(
      name = "ocs_application_connection",
      joinColumns = @JoinColumn(name = "application_dbid"))
  @OrderColumn(name = "list_position")
  @Column(name = "connected_dbid")
  List<Integer> connections;

  protected ApplicationEntity() {}

  ApplicationEntity(Application object) {
    super(object);
    this.type = object.type();
    this.connections = new ArrayList<>(object.connections());
  }

  @Override
  Application toObject(StoredOptions stored) {
    return new Application(dbid, name, type, connections, stored.of(ObjectType.APPLICATION, dbid));
  }
}
