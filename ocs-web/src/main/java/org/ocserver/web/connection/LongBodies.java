package org.ocserver.web.connection;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;

/**
 * Lets requests whose body may be longer than the server takes without a thread have only some of
 * its threads, and only as long as the body arrives.
 */
public final class LongBodies implements ServletExtension {
  /** The filter ocs-slow-bodies of configure-server.cli waits for bodies up to this length. */
  private static final long SHORT = 65_536;

  /** How many threads of the server's 128 may wait for bodies. */
  private static final int THREADS = 32;

  private static final int QUEUE = 1000;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    RequestLimit limit = new RequestLimit(THREADS, QUEUE);
    deployment.addOuterHandlerChainWrapper(next -> new Limiting(next, limit, context));
  }

  private record Limiting(HttpHandler next, RequestLimit limit, ServletContext context)
      implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      if (isShort(exchange)) {
        next.handleRequest(exchange);
      } else {
        limit.handleRequest(exchange, this::watch);
      }
    }

    private void watch(HttpServerExchange exchange) throws Exception {
      BodyWatch.begin(exchange, ConnectionPolicy.bodyTimeout(context));
      next.handleRequest(exchange);
    }

    /** The filter leaves bodies alone that wait for "100 Continue". */
    private static boolean isShort(HttpServerExchange exchange) {
      return exchange.getRequestContentLength() <= SHORT
          && !HttpContinue.requiresContinueResponse(exchange)
          && !exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING);
    }
  }
}
