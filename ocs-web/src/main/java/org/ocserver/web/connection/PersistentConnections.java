package org.ocserver.web.connection;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;

/**
 * Keeps the connection of a request that asks to have it closed, unless the policy honours that.
 */
public final class PersistentConnections implements ServletExtension {
  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(next -> new Keeping(next, context));
  }

  private record Keeping(HttpHandler next, ServletContext context) implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      if (asksToClose(exchange) && !ConnectionPolicy.honoursClose(context)) {
        exchange.setPersistent(true);
      }
      next.handleRequest(exchange);
    }

    /** Not so if the connection ends for another reason: then only its end marks the body's. */
    private static boolean asksToClose(HttpServerExchange exchange) {
      return exchange.isHttp11()
          && !exchange.isPersistent()
          && "close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.CONNECTION))
          && !"identity"
              .equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.TRANSFER_ENCODING));
    }
  }
}
