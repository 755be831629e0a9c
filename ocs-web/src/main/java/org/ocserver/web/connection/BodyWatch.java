package org.ocserver.web.connection;

import io.undertow.conduits.BytesReceivedStreamSourceConduit;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ConduitFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.xnio.IoUtils;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Closes the connection of a request whose body dawdles: each period must bring a MiB of it, or its
 * end.
 */
final class BodyWatch implements Runnable {
  private static final Logger LOG = System.getLogger(BodyWatch.class.getName());
  private static final long PORTION = 1 << 20;

  private final HttpServerExchange exchange;
  private final Duration period;
  private final AtomicLong received = new AtomicLong();
  private long seen;

  private BodyWatch(HttpServerExchange exchange, Duration period) {
    this.exchange = exchange;
    this.period = period;
  }

  /** Watches a body from now on; before it is read. */
  static void begin(HttpServerExchange exchange, Duration period) {
    BodyWatch watch = new BodyWatch(exchange, period);
    exchange.addRequestWrapper(watch::counting);
    watch.again();
  }

  private StreamSourceConduit counting(
      ConduitFactory<StreamSourceConduit> factory, HttpServerExchange request) {
    return new BytesReceivedStreamSourceConduit(factory.create(), received::addAndGet);
  }

  private void again() {
    exchange.getIoThread().executeAfter(this, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void run() {
    if (exchange.isRequestComplete() || exchange.isComplete()) {
      return;
    }
    long now = received.get();
    if (now - seen < PORTION) {
      LOG.log(Level.INFO, "A request is given up: its body does not arrive in time");
      IoUtils.safeClose(exchange.getConnection());
      return;
    }
    seen = now;
    again();
  }
}
