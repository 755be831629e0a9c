package org.ocserver.web.connection;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.util.StatusCodes;
import java.io.IOException;

/**
 * Waits for a body without a thread, and hands the request on when all of it is there. One whose
 * body ends before its length is answered 400, and goes no further.
 */
final class ShortBodies implements HttpHandler {
  private static final int BUFFERS = 4;
  private static final int BUFFER_SIZE = 16_384;

  /** The longest body that it can hold. */
  static final long LONGEST = (long) BUFFERS * BUFFER_SIZE;

  private final HttpHandler waiting;

  ShortBodies(HttpHandler next) {
    waiting = new RequestBufferingHandler(exchange -> arrived(exchange, next), BUFFERS);
  }

  private static void arrived(HttpServerExchange exchange, HttpHandler next) throws Exception {
    exchange.setStatusCode(StatusCodes.OK);
    next.handleRequest(exchange);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    // What is answered if the rest never comes.
    exchange.setStatusCode(StatusCodes.BAD_REQUEST);
    try {
      waiting.handleRequest(exchange);
    } catch (IOException brokenOff) {
      if (exchange.getStatusCode() != StatusCodes.BAD_REQUEST) {
        throw brokenOff;
      }
      exchange.endExchange();
    }
  }
}
