package org.ocserver.campaign;

import java.util.List;
import org.ocserver.campaign.option.Options;

/**
 * A desk, with the DNs of the phones on it.
 *
 * @param dns DBIDs
 */
public record Place(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Refers(ObjectType.DN) List<Integer> dns,
    Options options)
    implements TenantObject {
  public Place {
    dns = List.copyOf(dns);
  }
}
