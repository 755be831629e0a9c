package org.ocserver.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xnio.Options;

/** Bodies as they come over a socket, or do not come. */
class BodyWatchTest {
  private static final int THREADS = 2;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String LENGTH = "Content-length: 100000\r\n";

  private final BlockingHandler reading =
      new BlockingHandler(
          exchange -> {
            exchange.getInputStream().readAllBytes();
            exchange.getResponseSender().send("taken");
          });
  private final Undertow server =
      Undertow.builder()
          .addHttpListener(0, "127.0.0.1")
          .setWorkerThreads(THREADS)
          // As server-config/configure-server.cli sets it: a limit of its own, beneath that of the
          // body.
          .setSocketOption(Options.READ_TIMEOUT, 3_600_000)
          .setHandler(
              exchange -> {
                if (!exchange.isRequestComplete()) {
                  BodyWatch.begin(exchange, Duration.ofMillis(20));
                }
                reading.handleRequest(exchange);
              })
          .build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Socket send(String headers, String body) throws IOException {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    Socket socket = new Socket(address.getAddress(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    String request =
        "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void shouldLetGoOfThreadsThoughClientsWhoDawdleKeepTheirConnections() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 4 * THREADS; i++) {
        slow.add(send(LENGTH, "x"));
        slow.add(send(LENGTH + "Expect: 100-continue\r\n", ""));
      }
      try (Socket other = send("", "")) {
        assertThat(rest(other)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("taken");
      }
      for (Socket socket : slow) {
        assertThat(rest(socket)).doesNotContain(" 200 ");
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
