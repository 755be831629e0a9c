package org.ocserver.web.connection;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Closes the connection of a request whose body has not arrived in time, and lets go of the thread
 * that waits for it.
 */
final class BodyWatch {
  private static final Logger LOG = System.getLogger(BodyWatch.class.getName());
  private static final long MEBIBYTE = 1 << 20;

  /** How many a body of unstated length is taken for. */
  private static final long UNSTATED = 20;

  private final HttpServerExchange exchange;
  private final long end;

  /** Whether a thread waits now, and will see itself that time is over. */
  private volatile boolean awaited;

  private BodyWatch(HttpServerExchange exchange, Duration allowed) {
    this.exchange = exchange;
    end = System.nanoTime() + allowed.toNanos();
  }

  /**
   * Watches a body from now on; nothing of it has been read yet.
   *
   * @param time what each MiB may take
   */
  static void begin(HttpServerExchange exchange, Duration time) {
    long length = exchange.getRequestContentLength();
    long mebibytes = length < 0 ? UNSTATED : (length + MEBIBYTE - 1) / MEBIBYTE;
    Duration allowed = time.multipliedBy(mebibytes);
    BodyWatch watch = new BodyWatch(exchange, allowed);
    exchange.addRequestWrapper((next, watched) -> watch.new Timely(next.create()));
    exchange
        .getIoThread()
        .executeAfter(watch::giveUpUnread, allowed.toMillis(), TimeUnit.MILLISECONDS);
  }

  private long left() {
    return end - System.nanoTime();
  }

  private void giveUpUnread() {
    if (!awaited) {
      giveUp();
    }
  }

  private void giveUp() {
    if (!exchange.isRequestComplete()
        && !exchange.isComplete()
        && exchange.getConnection().isOpen()) {
      LOG.log(Level.INFO, "A request is given up: its body does not arrive in time");
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  /**
   * The body, as long as there is time. A thread that waits for it must end that itself: that the
   * connection is closed by another does not wake it, only the client's own end would.
   */
  private final class Timely extends AbstractStreamSourceConduit<StreamSourceConduit> {
    Timely(StreamSourceConduit next) {
      super(next);
    }

    private void requireTime() throws IOException {
      if (left() <= 0) {
        giveUp();
        throw new IOException("the body has not arrived in time");
      }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      requireTime();
      return super.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
      requireTime();
      return super.read(targets, offset, length);
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
      requireTime();
      return super.transferTo(position, count, target);
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
        throws IOException {
      requireTime();
      return super.transferTo(count, through, target);
    }

    @Override
    public void awaitReadable() throws IOException {
      awaitReadable(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
      requireTime();
      // Whole milliseconds, for the conduits beneath cut off the rest, and take none for no limit.
      long wait = TimeUnit.NANOSECONDS.toMillis(Math.min(unit.toNanos(time), left())) + 1;
      awaited = true;
      try {
        super.awaitReadable(wait, TimeUnit.MILLISECONDS);
      } finally {
        awaited = false;
      }
    }
  }
}
