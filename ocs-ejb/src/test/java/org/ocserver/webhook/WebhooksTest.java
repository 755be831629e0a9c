package org.ocserver.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.webhook.WebhookAnswer.Answered;
import org.ocserver.webhook.WebhookAnswer.NoAnswer;

class WebhooksTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final OtherSystem other = new OtherSystem();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Webhooks webhooks = new Webhooks(threads);
  private final CountDownLatch testIsOver = new CountDownLatch(1);

  @AfterEach
  void close() {
    testIsOver.countDown();
    other.close();
    threads.shutdownNow();
  }

  private WebhookAnswer post(Duration timeout) {
    return webhooks.post(other.uri(), Map.of("Idempotency-Key", "k"), "{\"ä\":1}", timeout).join();
  }

  @Test
  void shouldPostTheTextAndGiveTheAnswer() {
    other.answers(201, "grüß dich");
    assertThat(post(LONG)).isEqualTo(new Answered(201, "grüß dich", true));
    assertThat(other.heard)
        .containsExactly(new OtherSystem.Heard("application/json", "k", "{\"ä\":1}"));
  }

  @Test
  void shouldNotFollowRedirects() {
    other.does(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
        });
    assertThat(post(LONG)).isEqualTo(new Answered(307, "", true));
    assertThat(other.heard).hasSize(1);
  }

  @Test
  void shouldCutAnEndlessAnswerOff() {
    byte[] much = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    other.does(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (testIsOver.getCount() > 0) {
            exchange.getResponseBody().write(much);
          }
        });
    assertThat(post(LONG))
        .isInstanceOfSatisfying(
            Answered.class,
            answer -> {
              assertThat(answer.complete()).isFalse();
              assertThat(answer.body()).hasSize(Webhooks.MAX_ANSWER);
            });
  }

  @Test
  void shouldGiveUpWhenNothingIsAnswered() {
    other.does(exchange -> await());
    assertThat(post(SHORT)).isInstanceOf(NoAnswer.class);
  }

  @Test
  void shouldGiveUpWhenAnAnswerBeginsAndDoesNotGoOn() {
    other.does(
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await();
        });
    assertThat(post(SHORT)).isEqualTo(new NoAnswer("no answer in time"));
  }

  @Test
  void shouldSayThatNobodyIsThere() {
    other.close();
    assertThat(post(LONG)).isInstanceOf(NoAnswer.class);
  }

  @Test
  void shouldSayThatTheAnswerBrokeOff() {
    other.does(
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
        });
    assertThat(post(LONG)).isInstanceOf(NoAnswer.class);
  }

  @Test
  void shouldAnswerWhenTheExecutorTakesNoMore() {
    threads.shutdownNow();
    assertThat(post(SHORT)).isInstanceOf(NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "crm", "/history", "ftp://crm/x", "http://", "http:// x", "mailto:a@b"})
  void shouldNotTakeForAnAddressWhatIsNone(String text) {
    assertThat(Webhooks.address(text)).isEmpty();
  }

  @Test
  void shouldTakeAnAddressWithSpacesAroundIt() {
    assertThat(Webhooks.address(" https://crm.example/x?y=1 "))
        .contains(URI.create("https://crm.example/x?y=1"));
  }

  private void await() {
    try {
      testIsOver.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
