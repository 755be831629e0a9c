package org.ocserver.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies as they come over a socket. */
class ShortBodiesTest {
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final Undertow server =
      Undertow.builder()
          .addHttpListener(0, "127.0.0.1")
          .setHandler(
              new ShortBodies(
                  new BlockingHandler(
                      exchange -> {
                        byte[] body = exchange.getInputStream().readAllBytes();
                        arrived.add(new String(body, StandardCharsets.UTF_8));
                        exchange.getResponseSender().send("taken");
                      })))
          .build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Socket connect() throws IOException {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return new Socket(address.getAddress(), address.getPort());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String head(int length) {
    return "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-length: "
        + length
        + "\r\n\r\n";
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void shouldHandOnAWholeBodyHoweverItComes() throws IOException {
    for (int length : List.of(0, 1, 20_000, (int) ShortBodies.LONGEST)) {
      String body = "x".repeat(length);
      try (Socket socket = connect()) {
        send(socket, head(length) + body.substring(0, length / 2));
        send(socket, body.substring(length / 2));
        assertThat(rest(socket)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("taken");
      }
      assertThat(arrived).last().isEqualTo(body);
    }
  }

  @Test
  void shouldAnswer400WhenABodyEndsBeforeItsLength() throws IOException {
    for (int sent : List.of(0, 1, 20_000)) {
      try (Socket socket = connect()) {
        send(socket, head(30_000) + "x".repeat(sent));
        socket.shutdownOutput();
        assertThat(rest(socket)).startsWith("HTTP/1.1 400 Bad Request\r\n");
      }
    }
    assertThat(arrived).isEmpty();
  }

  @Test
  void shouldAnswer400WhenTheEndComesLater() throws IOException {
    try (Socket socket = connect()) {
      send(socket, head(30_000));
      send(socket, "x");
      send(socket, "x");
      socket.shutdownOutput();
      assertThat(rest(socket)).startsWith("HTTP/1.1 400 Bad Request\r\n");
    }
    assertThat(arrived).isEmpty();
  }
}
