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
  /** Of UTF-8. */
  private static final long MOST_BYTES_OF_A_CHARACTER = 4;

  private static final int MOST_KNOWN = 100;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final TreatmentDocuments documents;
  private final Executor executor;
  private final HttpClient client;
  private final Map<Key, Known> known = Collections.synchronizedMap(new LatestUsed());
  private final Map<Key, CompletableFuture<FetchedDocument>> underWay = new ConcurrentHashMap<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int connections;

  /** Those that were not asked for for longest make room for others. */
  private static final class LatestUsed extends LinkedHashMap<Key, Known> {
    private static final long serialVersionUID = 1L;

    private LatestUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
      return size() > MOST_KNOWN;
    }
  }

  /** What documents are known by: with other limits, one is read anew. */
  private record Key(URI uri, DocumentLimits limits) {
    private static Key of(DocumentRequest request) {
      return new Key(request.uri().request(), request.limits());
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
   * @return never fails
   */
  public CompletableFuture<FetchedDocument> fetch(DocumentRequest request) {
    Key key = Key.of(request);
    CompletableFuture<FetchedDocument> fetched = new CompletableFuture<>();
    CompletableFuture<FetchedDocument> before = underWay.putIfAbsent(key, fetched);
    if (before != null) {
      return before.copy();
    }
    CompletableFuture<FetchedDocument> answer = fetched.copy();
    begun(request)
        .exceptionally(failure -> unavailable(request.uri(), failure))
        .thenAccept(
            result -> {
              underWay.remove(key);
              fetched.complete(result);
            });
    return answer;
  }

  private CompletableFuture<FetchedDocument> begun(DocumentRequest request) {
    if (request.uri().document().getScheme().equalsIgnoreCase("file")) {
      return CompletableFuture.supplyAsync(() -> file(request), executor);
    }
    CompletableFuture<FetchedDocument> answer = new CompletableFuture<>();
    begin(
        () ->
            http(request)
                .whenComplete(
                    (fetched, failure) -> {
                      ended();
                      if (failure == null) {
                        answer.complete(fetched);
                      } else {
                        answer.completeExceptionally(failure);
                      }
                    }),
        request.connections());
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

  private static long mostBytes(DocumentRequest request) {
    return MOST_BYTES_OF_A_CHARACTER * request.limits().length();
  }

  private FetchedDocument file(DocumentRequest request) {
    try {
      Path path = Path.of(request.uri().document());
      if (Files.size(path) > mostBytes(request)) {
        throw tooLong(request);
      }
      return read(request, Optional.empty(), Files.readString(path));
    } catch (IOException | IllegalArgumentException | DocumentException wrong) {
      throw new CompletionException(wrong);
    }
  }

  private CompletableFuture<FetchedDocument> http(DocumentRequest wanted) {
    Duration timeout = wanted.timeout();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(wanted.uri().request()).timeout(timeout).GET();
    Optional<Known> before = Optional.ofNullable(known.get(Key.of(wanted)));
    before.flatMap(Known::etag).ifPresent(etag -> request.header("If-None-Match", etag));
    CompletableFuture<HttpResponse<Optional<String>>> exchange =
        client.sendAsync(request.build(), response -> new BoundedBody(mostBytes(wanted)));
    return exchange
        .copy()
        .thenApply(response -> answered(wanted, before, response))
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((fetched, failure) -> exchange.cancel(true));
  }

  private FetchedDocument answered(
      DocumentRequest request, Optional<Known> before, HttpResponse<Optional<String>> response) {
    if (response.statusCode() == NOT_MODIFIED && before.isPresent()) {
      return new Ready(before.get().document());
    }
    if (response.statusCode() != OK) {
      throw new CompletionException(new IOException("HTTP status " + response.statusCode()));
    }
    try {
      String text = response.body().orElseThrow(() -> tooLong(request));
      return read(request, response.headers().firstValue("ETag"), text);
    } catch (IOException | DocumentException wrong) {
      throw new CompletionException(wrong);
    }
  }

  private static IOException tooLong(DocumentRequest request) {
    return new IOException("longer than " + mostBytes(request) + " bytes");
  }

  private Ready read(DocumentRequest request, Optional<String> etag, String text)
      throws DocumentException {
    Key key = Key.of(request);
    Known before = known.get(key);
    ScxmlDocument document =
        before != null && before.text().equals(text)
            ? before.document()
            : documents.read(text, key.limits());
    known.put(key, new Known(etag, text, document));
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
