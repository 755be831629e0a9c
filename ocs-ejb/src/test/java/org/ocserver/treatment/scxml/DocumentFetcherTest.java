package org.ocserver.treatment.scxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.scxml.DocumentException;

class DocumentFetcherTest {
  private static final String DOCUMENT =
      "<scxml xmlns='http://www.w3.org/2005/07/scxml'><state id='a'/></scxml>";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> validated = new CopyOnWriteArrayList<>();
  private final DocumentFetcher fetcher =
      new DocumentFetcher(new TreatmentDocuments(InstantSource.system()), threads);
  private volatile String body = DOCUMENT;
  private volatile CountDownLatch open = new CountDownLatch(0);
  private HttpServer server;

  private static DocumentRequest request(TreatmentUri uri, int connections, Duration timeout) {
    return new DocumentRequest(uri, DocumentLimits.DEFAULT, connections, timeout);
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    open.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      open.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    String etag = "\"" + body.hashCode() + "\"";
    String asked = exchange.getRequestHeaders().getFirst("If-None-Match");
    validated.add(String.valueOf(asked));
    boolean isMissing = exchange.getRequestURI().getPath().equals("/missing");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("ETag", etag);
    if (isMissing || etag.equals(asked)) {
      exchange.sendResponseHeaders(isMissing ? 404 : 304, -1);
    } else {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private TreatmentUri uri(String path) throws DocumentException {
    return TreatmentUri.parse(
        "http://"
            + server.getAddress().getHostString()
            + ":"
            + server.getAddress().getPort()
            + path);
  }

  private CompletableFuture<FetchedDocument> fetch(TreatmentUri uri) {
    return fetcher.fetch(request(uri, 10, TIMEOUT));
  }

  private String reason(TreatmentUri uri) {
    return ((FetchedDocument.Unavailable) fetch(uri).join()).reason();
  }

  @Test
  @Manual("SCXML Architecture: document retrieval")
  void aDocumentIsReadOnceAndValidatedByItsETag() throws DocumentException {
    FetchedDocument first = fetch(uri("/t.scxml?max=2")).join();
    FetchedDocument second = fetch(uri("/t.scxml?max=2")).join();
    assertThat(second).isInstanceOf(FetchedDocument.Ready.class).isEqualTo(first);
    body = DOCUMENT + " ";
    assertThat(fetch(uri("/t.scxml?max=2")).join())
        .isInstanceOf(FetchedDocument.Ready.class)
        .isNotEqualTo(first);
    assertThat(validated).hasSize(3).startsWith("null");
  }

  @Test
  void whoAsksWhileItIsFetchedGetsTheSameAnswer() throws DocumentException {
    open = new CountDownLatch(1);
    CompletableFuture<FetchedDocument> one = fetch(uri("/t.scxml"));
    CompletableFuture<FetchedDocument> other = fetch(uri("/t.scxml"));
    open.countDown();
    assertThat(one.join()).isEqualTo(other.join()).isInstanceOf(FetchedDocument.Ready.class);
    assertThat(validated).hasSize(1);
  }

  @Test
  void whatIsBeyondThePoolWaitsForItsTurn() throws DocumentException {
    CompletableFuture<FetchedDocument> one = fetcher.fetch(request(uri("/one"), 1, TIMEOUT));
    CompletableFuture<FetchedDocument> other = fetcher.fetch(request(uri("/other"), 1, TIMEOUT));
    assertThat(one.join()).isInstanceOf(FetchedDocument.Ready.class);
    assertThat(other.join()).isInstanceOf(FetchedDocument.Ready.class);
  }

  @Test
  void whatCannotBeHadOrReadIsSaid() throws DocumentException {
    assertThat(reason(uri("/missing"))).contains("HTTP status 404");
    body = "no xml";
    assertThat(reason(uri("/t.scxml"))).contains("not XML");
    body = "x".repeat(5 << 20);
    assertThat(reason(uri("/t.scxml"))).contains("longer than");
    assertThat(reason(TreatmentUri.parse("http://127.0.0.1:1/"))).contains("not available");
    assertThat(reason(TreatmentUri.parse("file:///no/such/file.scxml"))).contains("NoSuchFile");
  }

  @Test
  void aServerThatStaysSilentIsGivenUp() throws DocumentException {
    open = new CountDownLatch(1);
    FetchedDocument answer =
        fetcher.fetch(request(uri("/t.scxml"), 1, Duration.ofMillis(50))).join();
    assertThat(((FetchedDocument.Unavailable) answer).reason()).contains("no answer in time");
  }

  @Test
  @Manual("SCXML Architecture: documents in files")
  void filesAreReadAnewWhenTheyChange() throws Exception {
    Path file = Files.writeString(folder.resolve("t.scxml"), DOCUMENT);
    TreatmentUri uri = TreatmentUri.parse(file.toUri() + "?a=1");
    FetchedDocument first = fetch(uri).join();
    assertThat(fetch(uri).join()).isEqualTo(first);
    Files.writeString(file, "broken");
    assertThat(fetch(uri).join()).isInstanceOf(FetchedDocument.Unavailable.class);
  }

  @Test
  @Manual("Other Usages of SCXML Treatments: variables in treatment-uri")
  void parametersBecomeVariables() throws DocumentException {
    assertThat(TreatmentUri.parse("http://host/t.scxml?max=2&name=a%20b&empty").variables())
        .isEqualTo(Map.of("max", "2", "name", "a b", "empty", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t.scxml",
        "ftp://host/t.scxml",
        "http:///t.scxml",
        "http://a b/",
        "http://h/?a=%zz"
      })
  void otherAddressesAreRefused(String text) {
    assertThatThrownBy(() -> TreatmentUri.parse(text)).isInstanceOf(DocumentException.class);
  }

  @Test
  void aDocumentIsHeldToItsLengthAndReadAnewForOtherLimits() throws DocumentException {
    body = DOCUMENT.replace("</scxml>", " ".repeat(2_000) + "</scxml>");
    DocumentLimits narrow = new DocumentLimits(1_000, DocumentLimits.DEFAULT.scripts());
    TreatmentUri uri = uri("/t.scxml");
    assertThat(fetcher.fetch(new DocumentRequest(uri, narrow, 10, TIMEOUT)).join())
        .isInstanceOfSatisfying(
            FetchedDocument.Unavailable.class,
            it -> assertThat(it.reason()).contains("longer than 1000 characters"));
    assertThat(fetch(uri).join()).isInstanceOf(FetchedDocument.Ready.class);
    body = DOCUMENT.replace("</scxml>", " ".repeat(10_000) + "</scxml>");
    assertThat(fetcher.fetch(new DocumentRequest(uri, narrow, 10, TIMEOUT)).join())
        .isInstanceOfSatisfying(
            FetchedDocument.Unavailable.class,
            it -> assertThat(it.reason()).contains("longer than 4000 bytes"));
  }
}
