package org.ocserver.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ocserver.webhook.BoundedText.Text;
import org.ocserver.webhook.WebhookAnswer.Answered;
import org.ocserver.webhook.WebhookAnswer.NoAnswer;

/**
 * Posts JSON over HTTP. Connections are kept and used again; redirects are not followed. Thread
 * safe.
 */
public final class Webhooks {
  /** The most of an answer that is read, in bytes. */
  public static final int MAX_ANSWER = 1 << 16;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient client;

  /**
   * @param executor on which the client works, and on which answers arrive
   */
  public Webhooks(Executor executor) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(executor)
            .build();
  }

  /** The address, if the text is one that can be posted to: absolute, of http or https. */
  public static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text.strip());
      HttpRequest.newBuilder(uri);
      return Optional.of(uri);
    } catch (java.net.URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /**
   * Posts a text.
   *
   * @param headers beside the content type
   * @param timeout for the whole exchange
   * @return never fails: what goes wrong is a {@link NoAnswer}
   */
  public CompletableFuture<WebhookAnswer> post(
      URI uri, Map<String, String> headers, String json, Duration timeout) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri)
              .timeout(timeout)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json));
      headers.forEach(request::header);
      CompletableFuture<HttpResponse<Text>> exchange =
          client.sendAsync(request.build(), response -> new BoundedText(MAX_ANSWER));
      return exchange
          .copy()
          .<WebhookAnswer>thenApply(Webhooks::answered)
          .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
          .exceptionally(
              failure -> {
                exchange.cancel(true);
                return noAnswer(failure);
              });
    } catch (RejectedExecutionException | IllegalArgumentException impossible) {
      return CompletableFuture.completedFuture(noAnswer(impossible));
    }
  }

  private static Answered answered(HttpResponse<Text> response) {
    return new Answered(response.statusCode(), response.body().text(), response.body().complete());
  }

  private static NoAnswer noAnswer(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TimeoutException) {
      return new NoAnswer("no answer in time");
    }
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return new NoAnswer(message == null ? kind : kind + ": " + message);
  }
}
