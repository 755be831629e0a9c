package org.ocserver.campaign;

import java.util.List;
import org.ocserver.campaign.option.Options;

/**
 * A person, usually an agent.
 *
 * @param userName unique in the tenant
 * @param logins none for a person who takes no calls
 */
public record Person(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String userName,
    @Default("") String firstName,
    @Default("") String lastName,
    List<AgentLogin> logins,
    Options options)
    implements TenantObject {
  public Person {
    logins = List.copyOf(logins);
  }

  @Override
  public String name() {
    return userName;
  }
}
