package org.ocserver.web.description;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Puts the description where programs look for it. */
@ApplicationPath("openapi")
public class DescriptionApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(DescriptionResource.class);
  }
}
