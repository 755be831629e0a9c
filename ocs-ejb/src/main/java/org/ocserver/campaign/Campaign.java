package org.ocserver.campaign;

import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.option.Options;

/**
 * What is to be dialed: calling lists, with a purpose.
 *
 * @param description sent to desktops; may be empty
 * @param scriptDbid the script for agents (manual, "Attaching Scripts")
 */
public record Campaign(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Default("") String description,
    @Refers(ObjectType.SCRIPT) Optional<Integer> scriptDbid,
    List<CampaignList> lists,
    Options options)
    implements TenantObject {
  public Campaign {
    lists = List.copyOf(lists);
  }
}
