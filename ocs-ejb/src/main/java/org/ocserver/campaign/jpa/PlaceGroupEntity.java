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
import org.ocserver.campaign.PlaceGroup;

/** A row of ocs_place_group. */
@Entity(name = "PlaceGroup")
@Table(name = "ocs_place_group")
class PlaceGroupEntity extends TenantObjectEntity {
  @ElementCollection
  @CollectionTable(name = "ocs_place_group_place", joinColumns = @JoinColumn(name = "group_dbid"))
  @OrderColumn(name = "list_position")
  @Column(name = "place_dbid")
  List<Integer> places;

  protected PlaceGroupEntity() {}

  PlaceGroupEntity(PlaceGroup object) {
    super(object);
    this.places = new ArrayList<>(object.places());
  }

  @Override
  PlaceGroup toObject(StoredOptions stored) {
    return new PlaceGroup(dbid, tenantDbid, name, places, stored.of(ObjectType.PLACE_GROUP, dbid));
  }
}
