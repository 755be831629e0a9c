package org.ocserver.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** Clients who keep their connections open, all in one thread. */
public final class ManyConnections implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OK = "HTTP/1.1 200 ";

  private final Selector selector = Selector.open();
  private final List<SocketChannel> channels = new ArrayList<>();
  private final InetSocketAddress server;
  private final byte[] request;

  /**
   * @param path what each client asks for; the answer must be short
   */
  public ManyConnections(ServerPorts ports, Credentials user, String path) throws IOException {
    URI uri = ports.http(path);
    server = new InetSocketAddress(uri.getHost(), uri.getPort());
    request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
            .formatted(uri.getPath(), HttpApi.authorization(user))
            .getBytes(StandardCharsets.US_ASCII);
  }

  /** Opens connections that say nothing. */
  public void open(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open(server);
      channels.add(channel);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    }
  }

  /**
   * Has each client ask once.
   *
   * @return how many got 200 before all were answered, or half a minute was over
   */
  public int ask() throws IOException {
    for (SocketChannel channel : channels) {
      channel.write(ByteBuffer.wrap(request));
    }
    int answered = 0;
    int good = 0;
    ByteBuffer bytes = ByteBuffer.allocate(4096);
    while (answered < channels.size() && selector.select(PATIENCE.toMillis()) > 0) {
      for (SelectionKey key : selector.selectedKeys()) {
        if (((SocketChannel) key.channel()).read(bytes.clear()) < 0) {
          throw new EOFException("the server closed a connection");
        }
        answered++;
        String text = StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
        good += text.startsWith(OK) ? 1 : 0;
      }
      selector.selectedKeys().clear();
    }
    return good;
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : channels) {
      channel.close();
    }
    selector.close();
  }
}
