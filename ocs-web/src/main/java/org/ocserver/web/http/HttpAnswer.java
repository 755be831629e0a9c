package org.ocserver.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An answer to a request.
 *
 * @param headers those beyond what every answer carries
 * @param body may be empty
 * @param problem what takes the body's place for clients that ask for problem details
 */
public record HttpAnswer(
    int status, Map<String, String> headers, String body, Optional<ProblemDetails> problem) {
  private static final String CONTENT_TYPE = "Content-type";

  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** An answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, Map.of(), "", Optional.empty());
  }

  /** An answer whose body is JSON. */
  public static HttpAnswer json(int status, String body) {
    return empty(status).with(CONTENT_TYPE, "application/json").withBody(body);
  }

  /**
   * A negative answer without a body.
   *
   * <p>Source: manual, "OCS HTTP Response Headers": Warning is the bare number of the error.
   */
  public static HttpAnswer negative(NegativeStatus status, int error, String errorName) {
    return new HttpAnswer(
        status.code(),
        Map.of("Warning", Integer.toString(error)),
        "",
        Optional.of(new ProblemDetails(status, errorName, OptionalInt.of(error))));
  }

  public HttpAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, more, body, problem);
  }

  public HttpAnswer withHtml(String html) {
    return with(CONTENT_TYPE, "text/html").withBody(html);
  }

  private HttpAnswer withBody(String newBody) {
    return new HttpAnswer(status, headers, newBody, problem);
  }

  /** The same with its problem details, if it has any, in the place of its body. */
  HttpAnswer asProblem() {
    return problem
        .map(details -> with(CONTENT_TYPE, ProblemDetails.MEDIA_TYPE).withBody(details.json()))
        .orElse(this);
  }
}
