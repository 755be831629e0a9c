package org.ocserver.web.connection;

import io.undertow.server.HttpServerExchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/** Closes the connection of a request whose body has not arrived in time. */
final class BodyWatch {
  private static final Logger LOG = System.getLogger(BodyWatch.class.getName());
  private static final long MEBIBYTE = 1 << 20;

  /** How many a body of unstated length is taken for. */
  private static final long UNSTATED = 20;

  private BodyWatch() {}

  /**
   * Watches a body from now on.
   *
   * @param time what each MiB may take
   */
  static void begin(HttpServerExchange exchange, Duration time) {
    long length = exchange.getRequestContentLength();
    long mebibytes = length < 0 ? UNSTATED : (length + MEBIBYTE - 1) / MEBIBYTE;
    exchange
        .getIoThread()
        .executeAfter(
            () -> giveUp(exchange), time.multipliedBy(mebibytes).toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void giveUp(HttpServerExchange exchange) {
    if (!exchange.isRequestComplete() && !exchange.isComplete()) {
      LOG.log(Level.INFO, "A request is given up: its body does not arrive in time");
      IoUtils.safeClose(exchange.getConnection());
    }
  }
}
