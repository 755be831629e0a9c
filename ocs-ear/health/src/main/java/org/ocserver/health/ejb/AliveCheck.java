package org.ocserver.health.ejb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.ocserver.health.HealthSource;

/** Down if only a new start of the server helps. */
@Liveness
@ApplicationScoped
public class AliveCheck implements HealthCheck {
  @Inject private HealthBoard board;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("ocs-alive")
        .status(board.source().map(HealthSource::isAlive).orElse(true))
        .build();
  }
}
