package org.ocserver.treatment.scxml;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.treatment.scxml.FetchedDocument.Ready;
import org.ocserver.treatment.scxml.FetchedDocument.Unavailable;

/**
 * Fetches treatment documents. Whoever asks for a document while it is being fetched gets the same
 * answer; one that was fetched before is asked for by its ETag, and read anew only if it has
 * changed. Thread safe.
 *
 * <p>Source: manual, "SCXML Architecture", "Document Retrieval from Web or Application Server".
 */
public final class DocumentFetcher {
  private static final int MAX_BYTES = 4 * TreatmentDocuments.MAX_LENGTH;
  private static final int MOST_KNOWN = 100;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final TreatmentDocuments documents;
  private final Executor executor;
  private final HttpClient client;
  private final Map<URI, Known> known = Collections.synchronizedMap(new LatestUsed());
  private final Map<URI, CompletableFuture<FetchedDocument>> underWay = new ConcurrentHashMap<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int connections;

  /** Those that were not asked for for longest make room for others. */
  private static final class LatestUsed extends LinkedHashMap<URI, Known> {
    private static final long serialVersionUID = 1L;

    private LatestUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<URI, Known> eldest) {
      return size() > MOST_KNOWN;
    }
  }

  /** A document as it was fetched last. */
  private record Known(Optional<String> etag, String text, ScxmlDocument document) {}

  /**
   * @param executor on which files are read, and answers arrive
   */
  public DocumentFetcher(TreatmentDocuments documents, Executor executor) {
    this.documents = documents;
    this.executor = executor;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .executor(executor)
            .build();
  }

  /**
   * The document at an address.
   *
   * @param poolSize the option http-connection-pool-size: the most requests at once; others wait
   * @param timeout the option http-response-timeout: for the whole answer
   * @return never fails
   */
  public CompletableFuture<FetchedDocument> fetch(
      TreatmentUri uri, int poolSize, Duration timeout) {
    CompletableFuture<FetchedDocument> fetched = new CompletableFuture<>();
    CompletableFuture<FetchedDocument> before = underWay.putIfAbsent(uri.request(), fetched);
    if (before != null) {
      return before.copy();
    }
    CompletableFuture<FetchedDocument> answer = fetched.copy();
    request(uri, poolSize, timeout)
        .exceptionally(failure -> unavailable(uri, failure))
        .thenAccept(
            result -> {
              underWay.remove(uri.request());
              fetched.complete(result);
            });
    return answer;
  }

  private CompletableFuture<FetchedDocument> request(
      TreatmentUri uri, int poolSize, Duration timeout) {
    if (uri.document().getScheme().equalsIgnoreCase("file")) {
      return CompletableFuture.supplyAsync(() -> file(uri), executor);
    }
    CompletableFuture<FetchedDocument> answer = new CompletableFuture<>();
    begin(
        () ->
            http(uri, timeout)
                .whenComplete(
                    (fetched, failure) -> {
                      ended();
                      if (failure == null) {
                        answer.complete(fetched);
                      } else {
                        answer.completeExceptionally(failure);
                      }
                    }),
        poolSize);
    return answer;
  }

  private void begin(Runnable request, int poolSize) {
    synchronized (waiting) {
      if (connections >= poolSize) {
        waiting.add(request);
        return;
      }
      connections++;
    }
    request.run();
  }

  private void ended() {
    Runnable next;
    synchronized (waiting) {
      next = waiting.poll();
      if (next == null) {
        connections--;
        return;
      }
    }
    next.run();
  }

  private FetchedDocument file(TreatmentUri uri) {
    try {
      Path path = Path.of(uri.document());
      if (Files.size(path) > MAX_BYTES) {
        throw tooLong();
      }
      return read(uri, Optional.empty(), Files.readString(path));
    } catch (IOException | IllegalArgumentException | DocumentException wrong) {
      throw new CompletionException(wrong);
    }
  }

  private CompletableFuture<FetchedDocument> http(TreatmentUri uri, Duration timeout) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri.request()).timeout(timeout).GET();
    Optional<Known> before = Optional.ofNullable(known.get(uri.request()));
    before.flatMap(Known::etag).ifPresent(etag -> request.header("If-None-Match", etag));
    CompletableFuture<HttpResponse<Optional<String>>> exchange =
        client.sendAsync(request.build(), response -> new BoundedBody(MAX_BYTES));
    return exchange
        .copy()
        .thenApply(response -> answered(uri, before, response))
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((fetched, failure) -> exchange.cancel(true));
  }

  private FetchedDocument answered(
      TreatmentUri uri, Optional<Known> before, HttpResponse<Optional<String>> response) {
    if (response.statusCode() == NOT_MODIFIED && before.isPresent()) {
      return new Ready(before.get().document());
    }
    if (response.statusCode() != OK) {
      throw new CompletionException(new IOException("HTTP status " + response.statusCode()));
    }
    try {
      String text = response.body().orElseThrow(DocumentFetcher::tooLong);
      return read(uri, response.headers().firstValue("ETag"), text);
    } catch (IOException | DocumentException wrong) {
      throw new CompletionException(wrong);
    }
  }

  private static IOException tooLong() {
    return new IOException("longer than " + MAX_BYTES + " bytes");
  }

  private Ready read(TreatmentUri uri, Optional<String> etag, String text)
      throws DocumentException {
    Known before = known.get(uri.request());
    ScxmlDocument document =
        before != null && before.text().equals(text) ? before.document() : documents.read(text);
    known.put(uri.request(), new Known(etag, text, document));
    return new Ready(document);
  }

  private static FetchedDocument unavailable(TreatmentUri uri, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String reason =
        cause instanceof TimeoutException || cause instanceof java.net.http.HttpTimeoutException
            ? "no answer in time"
            : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new Unavailable("treatment " + uri.document() + " is not available: " + reason);
  }
}
