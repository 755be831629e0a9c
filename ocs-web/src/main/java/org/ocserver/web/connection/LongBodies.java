package org.ocserver.web.connection;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.IoUtils;

/**
 * Lets requests whose body may be longer than the server takes without a thread have only some of
 * its threads, and only as long as the body arrives.
 */
public final class LongBodies implements ServletExtension {
  /** Up to this length bodies are waited for without a thread. */
  private static final long SHORT = ShortBodies.LONGEST;

  /** How many threads of the server's 128 may wait for bodies. */
  private static final int THREADS = 96;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    AtomicInteger underWay = new AtomicInteger();
    // Before the request gets a thread; the outer chain runs in one.
    deployment.addInitialHandlerChainWrapper(
        next -> new Limiting(next, new ShortBodies(next), underWay, context));
  }

  private record Limiting(
      HttpHandler next, HttpHandler ofShort, AtomicInteger underWay, ServletContext context)
      implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      if (isShort(exchange)) {
        ofShort.handleRequest(exchange);
      } else if (underWay.incrementAndGet() > THREADS) {
        underWay.decrementAndGet();
        // An answer would have to wait for the rest of the body.
        IoUtils.safeClose(exchange.getConnection());
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

    /** Bodies that wait for "100 Continue" need a thread. */
    private static boolean isShort(HttpServerExchange exchange) {
      return exchange.isRequestComplete()
          || exchange.getRequestContentLength() <= SHORT
              && !HttpContinue.requiresContinueResponse(exchange)
              && !exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING);
    }
  }
}
