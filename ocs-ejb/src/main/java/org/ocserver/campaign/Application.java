package org.ocserver.campaign;

import java.util.List;
import org.ocserver.campaign.option.Options;

/**
 * A program of the contact center.
 *
 * @param connections DBIDs of the applications that this one connects to
 */
public record Application(
    int dbid,
    String name,
    ApplicationType type,
    @Refers(ObjectType.APPLICATION) List<Integer> connections,
    Options options)
    implements ConfigurationObject {
  public Application {
    connections = List.copyOf(connections);
  }

  /** Whether this is the product itself. */
  public boolean isOutboundContactServer() {
    return type == ApplicationType.OUTBOUND_CONTACT_SERVER;
  }
}
