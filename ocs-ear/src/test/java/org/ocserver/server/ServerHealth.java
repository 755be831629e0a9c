package org.ocserver.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What a server says of its health on the management port. */
public final class ServerHealth {
  private static final int UP = 200;
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newHttpClient();
  private final ServerPorts ports;

  public ServerHealth(ServerPorts ports) {
    this.ports = ports;
  }

  /** Waits until it is so. */
  public void await(String check, boolean up, Duration limit) {
    Awaitility.await("health " + check + " " + up).atMost(limit).until(() -> isUp(check) == up);
  }

  /**
   * Whether all is well.
   *
   * @param check live, ready or started
   */
  public boolean isUp(String check) throws IOException, InterruptedException {
    try {
      return ask(check).statusCode() == UP;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  /** The whole answer, JSON. */
  public String body(String check) throws IOException, InterruptedException {
    return ask(check).body();
  }

  private HttpResponse<String> ask(String check) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ports.management("health/" + check)).timeout(ANSWER).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
