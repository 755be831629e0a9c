package org.ocserver.campaign;

import java.util.List;
import org.ocserver.campaign.option.Options;

/**
 * Agents that work for a campaign together.
 *
 * @param persons DBIDs
 */
public record AgentGroup(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Refers(ObjectType.PERSON) List<Integer> persons,
    Options options)
    implements TenantObject {
  public AgentGroup {
    persons = List.copyOf(persons);
  }
}
