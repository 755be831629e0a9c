package org.ocserver.web.connection;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ocserver.campaign.option.ServerOptions;

/**
 * Answers 503 with Retry-After to whatever is asked of a server that does not work for its
 * application: a standby, one that waits for the database, one that has just started. What that is
 * stands in its log; nothing is said of it to strangers.
 */
public final class StandbyAnswer implements ServletExtension {
  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(
        next ->
            new Refusing(
                next,
                () -> ConnectionPolicy.isWorking(context),
                () -> ConnectionPolicy.value(context, ServerOptions.LEASE_RENEWAL)));
  }

  /**
   * @param retry after how long to ask again
   */
  record Refusing(HttpHandler next, BooleanSupplier works, Supplier<Duration> retry)
      implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      if (works.getAsBoolean()) {
        next.handleRequest(exchange);
      } else {
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, retry.get().toSeconds());
        exchange.endExchange();
      }
    }
  }
}
