package org.ocserver.client;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** What the console shows: the sessions, as the server tells them each second. */
public final class LiveStatus implements AutoCloseable {
  private static final String DATA = "data:";

  private final CompletableFuture<Void> stream;
  private volatile Optional<JsonObject> latest = Optional.empty();

  public LiveStatus(ServerPorts ports, Credentials user) {
    HttpRequest request =
        HttpRequest.newBuilder(ports.http("console/events"))
            .header("Authorization", HttpApi.authorization(user))
            .header("Accept", "text/event-stream")
            .build();
    stream =
        HttpClient.newHttpClient()
            .sendAsync(request, BodyHandlers.ofLines())
            .thenAcceptAsync(response -> read(response.body()));
  }

  private void read(Stream<String> lines) {
    lines
        .filter(line -> line.startsWith(DATA))
        .map(line -> HttpApi.json(line.substring(DATA.length())))
        .filter(event -> event.containsKey("sessions"))
        .forEach(event -> latest = Optional.of(event));
  }

  /** The first session, by the last event; nothing before the first. */
  public Optional<JsonObject> session() {
    return latest.map(event -> event.getJsonArray("sessions").getJsonObject(0));
  }

  @Override
  public void close() {
    stream.cancel(true);
  }
}
