package org.ocserver.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a server while another works in its place. */
class StandbyAnswerTest {
  private final AtomicBoolean working = new AtomicBoolean();
  private final Undertow server =
      Undertow.builder()
          .addHttpListener(0, "127.0.0.1")
          .setHandler(
              new StandbyAnswer.Refusing(
                  exchange -> exchange.getResponseSender().send("done"),
                  working::get,
                  () -> Duration.ofSeconds(2)))
          .build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void shouldRefuseAndSayWhenToAskAgainWhileItDoesNotWork() throws Exception {
    HttpResponse<String> answer = post();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void shouldAnswerFromTheMomentWhenItWorks() throws Exception {
    post();
    working.set(true);

    assertThat(post().body()).isEqualTo("done");
  }

  private HttpResponse<String> post() throws Exception {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    URI uri = URI.create("http://127.0.0.1:" + address.getPort() + "/campaigngroups/115?req=Load");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("{}")).build(),
            BodyHandlers.ofString());
  }
}
