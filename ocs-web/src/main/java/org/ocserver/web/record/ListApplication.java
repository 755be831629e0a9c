package org.ocserver.web.record;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Puts the resource at the server's root, as the manual has it. */
@ApplicationPath("lists")
public class ListApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(ListResource.class, RecordErrors.class);
  }
}
