package org.ocserver.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server for tests that does as it is told. */
public final class OtherSystem implements AutoCloseable {
  /** What it does with a request. */
  @FunctionalInterface
  public interface Behaviour {
    void handle(HttpExchange exchange) throws IOException;
  }

  /** A request as it came. */
  public record Heard(String contentType, String key, String body) {}

  public final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Behaviour behaviour = exchange -> answer(exchange, 200, "");

  public OtherSystem() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(
        new Heard(
            exchange.getRequestHeaders().getFirst("Content-Type"),
            String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
            body));
    try (exchange) {
      behaviour.handle(exchange);
    }
  }

  public void does(Behaviour next) {
    behaviour = next;
  }

  public void answers(int status, String body) {
    does(exchange -> answer(exchange, status, body));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Goes away; its address then refuses connections. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
