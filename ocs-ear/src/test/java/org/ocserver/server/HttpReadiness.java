package org.ocserver.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** How a server answers on HTTP, whoever asks; while it boots, it keeps requests waiting. */
public final class HttpReadiness {
  private static final int UNAVAILABLE = 503;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newHttpClient();
  private final ServerPorts ports;

  public HttpReadiness(ServerPorts ports) {
    this.ports = ports;
  }

  /** Waits until it works. */
  public void awaitWork(Duration limit) {
    await("work of the server").atMost(limit).pollInterval(POLL).until(this::isWorking);
  }

  /** Waits until it says that it does not, and when to ask again. */
  public void awaitStandby(Duration limit) {
    await("a standby").atMost(limit).pollInterval(POLL).until(this::isStandby);
  }

  /** Whether it is up and does what it is there for. */
  public boolean isWorking() throws IOException, InterruptedException {
    try {
      return ask().statusCode() != UNAVAILABLE;
    } catch (ConnectException | HttpTimeoutException notYet) {
      return false;
    }
  }

  /** Whether it is up, and another works in its place. */
  public boolean isStandby() throws IOException, InterruptedException {
    try {
      HttpResponse<Void> answer = ask();
      return answer.statusCode() == UNAVAILABLE
          && answer.headers().firstValue("Retry-After").isPresent();
    } catch (ConnectException | HttpTimeoutException notYet) {
      return false;
    }
  }

  private HttpResponse<Void> ask() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(ports.http("")).timeout(ANSWER).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
