package org.ocserver.web.campaigngroup;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Puts the resource at the server's root, as the manual has it. */
@ApplicationPath("campaigngroups")
public class CampaignGroupApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(CampaignGroupResource.class, CampaignGroupErrors.class);
  }
}
