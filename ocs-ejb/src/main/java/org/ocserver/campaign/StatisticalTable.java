package org.ocserver.campaign;

import java.util.List;

/**
 * A set of days: business hours, holidays.
 *
 * @param days DBIDs
 */
public record StatisticalTable(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Refers(ObjectType.STATISTICAL_DAY) List<Integer> days)
    implements TenantObject {
  public StatisticalTable {
    days = List.copyOf(days);
  }
}
