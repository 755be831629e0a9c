package org.ocserver.campaign;

import org.ocserver.campaign.option.Options;

/**
 * A directory number of a switch.
 *
 * @param number as the switch knows it; unique on the switch
 */
public record Dn(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    @Refers(ObjectType.SWITCH) int switchDbid,
    String number,
    DnType type,
    Options options)
    implements TenantObject {

  @Override
  public String name() {
    return number;
  }
}
