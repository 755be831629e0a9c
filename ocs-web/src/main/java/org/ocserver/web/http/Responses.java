package org.ocserver.web.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;

/** Answers in the words of JAX-RS. */
public final class Responses {
  private Responses() {}

  public static Response of(HttpAnswer answer) {
    ResponseBuilder response = Response.status(answer.status());
    answer.headers().forEach(response::header);
    if (!answer.body().isEmpty()) {
      response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
    }
    return response.build();
  }
}
