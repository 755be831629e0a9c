package org.ocserver.web.connection;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits for short bodies without a thread. Requests whose body may be longer have only some of the
 * server's threads, and only as long as the body arrives.
 */
public final class LongBodies implements ServletExtension {
  /** Buffers, each of 16 KiB. */
  private static final int BUFFERS = 4;

  private static final long SHORT = 65_536;

  /** How many threads of the server's 128 may wait for bodies. */
  private static final int THREADS = 96;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(
        next -> {
          HttpHandler limiting = new Limiting(next, new AtomicInteger(), context);
          return new Waiting(new RequestBufferingHandler(limiting, BUFFERS));
        });
  }

  /** Says beforehand how a request is answered whose body breaks off. */
  private record Waiting(HttpHandler next) implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      exchange.setStatusCode(StatusCodes.BAD_REQUEST);
      next.handleRequest(exchange);
    }
  }

  private record Limiting(HttpHandler next, AtomicInteger underWay, ServletContext context)
      implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      exchange.setStatusCode(StatusCodes.OK);
      if (isShort(exchange)) {
        next.handleRequest(exchange);
      } else if (underWay.incrementAndGet() > THREADS) {
        underWay.decrementAndGet();
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).setPersistent(false).endExchange();
      } else {
        exchange.addExchangeCompleteListener(
            (done, others) -> {
              underWay.decrementAndGet();
              others.proceed();
            });
        BodyWatch.begin(exchange, ConnectionPolicy.bodyTimeout(context));
        next.handleRequest(exchange);
      }
    }

    /** Bodies that wait for "100 Continue" are never buffered. */
    private static boolean isShort(HttpServerExchange exchange) {
      return exchange.isRequestComplete()
          || exchange.getRequestContentLength() <= SHORT
              && !HttpContinue.requiresContinueResponse(exchange)
              && !exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING);
    }
  }
}
