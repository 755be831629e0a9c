package org.ocserver.web.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The administration API's place. */
@ApplicationPath("admin")
public class AdminApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ConfigurationResource.class,
        ListImportResource.class,
        DoNotCallResource.class,
        AttemptResource.class,
        InventoryResource.class,
        ListTableResource.class,
        AdminErrors.class);
  }
}
