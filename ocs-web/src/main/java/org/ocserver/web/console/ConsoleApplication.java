package org.ocserver.web.console;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The events' place; the pages beside it are plain files. */
@ApplicationPath("console/events")
public class ConsoleApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(ConsoleResource.class);
  }
}
