package org.ocserver.health.ejb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up when the product has started, be it as a standby, or without what it waits for. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {
  @Inject private HealthBoard board;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("ocs-started").status(board.source().isPresent()).build();
  }
}
