package org.ocserver.campaign;

import java.util.List;
import org.ocserver.campaign.option.Options;

/**
 * Places that work for a campaign together.
 *
 * @param places DBIDs
 */
public record PlaceGroup(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Refers(ObjectType.PLACE) List<Integer> places,
    Options options)
    implements TenantObject {
  public PlaceGroup {
    places = List.copyOf(places);
  }
}
