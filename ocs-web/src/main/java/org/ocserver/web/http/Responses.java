package org.ocserver.web.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Answers in the words of JAX-RS. */
public final class Responses {
  private static final long ANSWER_SECONDS = 10;

  private Responses() {}

  public static Response of(HttpAnswer answer) {
    ResponseBuilder response = Response.status(answer.status());
    answer.headers().forEach(response::header);
    if (!answer.body().isEmpty()) {
      response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
    }
    return response.build();
  }

  /**
   * A negative answer in the form for which the client asks.
   *
   * @param accept the header of that name
   */
  public static Response of(HttpAnswer answer, Optional<String> accept) {
    return of(ProblemDetails.isWanted(accept) ? answer.asProblem() : answer);
  }

  /**
   * Waits for a session's answer in a thread of HTTP, so that no session ever waits for a client's
   * network.
   */
  public static Response await(CompletableFuture<HttpAnswer> answer, Optional<String> accept) {
    return of(answer.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).join(), accept);
  }

  /** The answer of a status that no error of a protocol stands for. */
  public static Response bare(int status, Optional<String> accept) {
    for (NegativeStatus known : NegativeStatus.values()) {
      if (known.code() == status) {
        ProblemDetails details = new ProblemDetails(known, known.reason(), OptionalInt.empty());
        HttpAnswer empty = HttpAnswer.empty(status);
        return of(
            new HttpAnswer(status, empty.headers(), empty.body(), Optional.of(details)), accept);
      }
    }
    return Response.status(status).build();
  }
}
