package org.ocserver.campaign;

import java.util.Optional;
import org.ocserver.campaign.option.Options;

/**
 * Chooses and orders the records of a calling list.
 *
 * @param formatDbid the format whose fields the conditions name
 * @param options {@code criteria} and {@code order_by} in section {@code default}
 */
public record Filter(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Refers(ObjectType.FORMAT) int formatDbid,
    Options options)
    implements TenantObject {

  /** The condition, as in an SQL WHERE; empty if all records are taken. */
  public Optional<String> criteria() {
    return options.value("default", "criteria");
  }

  /** The order, as in an SQL ORDER BY; empty if the records' order is not given. */
  public Optional<String> orderBy() {
    return options.value("default", "order_by");
  }
}
