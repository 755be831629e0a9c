package org.ocserver.telephony.simulator.process;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ocserver.telephony.simulator.Exchange;

/** Takes the links to a switch, and serves them all in one thread. */
final class SwitchServer {
  private static final System.Logger LOG = System.getLogger(SwitchServer.class.getName());

  private final Exchange exchange;
  private final int backlog;
  private final Selector selector;
  private final ServerSocketChannel door;
  private final List<ClientLink> links = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean closing;

  /**
   * Listens on the loopback address; links are served by {@link #serve}.
   *
   * @param port 0 takes a free one
   * @throws IOException if the port is not to be had
   */
  SwitchServer(Exchange exchange, int port, int backlog) throws IOException {
    this.exchange = exchange;
    this.backlog = backlog;
    selector = Selector.open();
    door = ServerSocketChannel.open();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    door.configureBlocking(false);
    door.register(selector, SelectionKey.OP_ACCEPT);
  }

  int port() throws IOException {
    return ((InetSocketAddress) door.getLocalAddress()).getPort();
  }

  /** Serves links until the close. */
  void serve() throws IOException {
    try (selector;
        door) {
      while (!closing) {
        selector.select(this::turn);
        links.forEach(ClientLink::flush);
        links.removeIf(link -> !link.isOpen());
      }
      links.forEach(ClientLink::close);
    } finally {
      ended.countDown();
    }
  }

  /** Ends all links; waits until that is done, and not for ever. */
  void close(long limitMillis) throws InterruptedException {
    closing = true;
    selector.wakeup();
    ended.await(limitMillis, TimeUnit.MILLISECONDS);
  }

  private void turn(SelectionKey key) {
    if (key.channel() == door) {
      accept();
    } else if (key.isReadable()) {
      ((ClientLink) key.attachment()).read();
    }
  }

  private void accept() {
    try {
      SocketChannel socket = door.accept();
      if (socket != null) {
        take(socket);
      }
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "A link came to nothing: {0}", failed.getMessage());
    }
  }

  private void take(SocketChannel socket) throws IOException {
    try {
      ClientLink link = new ClientLink(socket, selector, exchange, backlog);
      socket.keyFor(selector).attach(link);
      links.add(link);
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }
}
