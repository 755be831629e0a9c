package org.ocserver.health.ejb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.ocserver.health.HealthSource;

/** Up if the server works; else its data says why not. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
  @Inject private HealthBoard board;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("ocs-ready");
    return board
        .source()
        .map(product -> of(product, response))
        .orElseGet(() -> response.withData("reason", "the server starts").down().build());
  }

  private static HealthCheckResponse of(HealthSource product, HealthCheckResponseBuilder response) {
    List<String> hindrances = product.hindrances();
    response.withData("standing", product.standing());
    if (!hindrances.isEmpty()) {
      response.withData("reason", String.join("; ", hindrances));
    }
    return response.status(hindrances.isEmpty()).build();
  }
}
