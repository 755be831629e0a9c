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
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.Place;

/** A row of ocs_place. */
@Entity(name = "Place")
@Table(name = "ocs_place")
class PlaceEntity extends TenantObjectEntity {
  @ElementCollection
  @CollectionTable(name = "ocs_place_dn", joinColumns = @JoinColumn(name = "place_dbid"))
  @OrderColumn(name = "list_position")
  @Column(name = "dn_dbid")
  List<Integer> dns;

  protected PlaceEntity() {}

  PlaceEntity(Place object) {
    super(object);
    this.dns = new ArrayList<>(object.dns());
  }

  @Override
  Place toObject(StoredOptions stored) {
    return new Place(dbid, tenantDbid, name, dns, stored.of(ObjectType.PLACE, dbid));
  }
}
