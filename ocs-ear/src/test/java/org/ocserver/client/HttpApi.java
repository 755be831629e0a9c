package org.ocserver.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** An application that uses the HTTP interface. */
public final class HttpApi {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ServerPorts ports;
  private final String authorization;

  public HttpApi(ServerPorts ports, Credentials user) {
    this.ports = ports;
    authorization = authorization(user);
  }

  /** The header of that name. */
  public static String authorization(Credentials user) {
    byte[] secret = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(secret);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  /** A request that may be repeated. */
  public HttpResponse<String> postWithKey(String key, String path) {
    return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.noBody()));
  }

  /** A request with a body of JSON that may be repeated. */
  public HttpResponse<String> postWithKey(String key, String path, String json) {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> post(String path, String contentType, String body) {
    return post(path, contentType, BodyPublishers.ofString(body));
  }

  public HttpResponse<String> post(String path, String contentType, BodyPublisher body) {
    return send(request(path).header("Content-type", contentType).POST(body));
  }

  /** A GET that must succeed, read as JSON. */
  public JsonObject getJson(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
    }
    return json(response.body());
  }

  public static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A POST that must succeed. */
  public void mustPost(String path, String contentType, String body) {
    HttpResponse<String> response = post(path, contentType, body);
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(ports.http(path))
        .timeout(LIMIT)
        .header("Authorization", authorization);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
