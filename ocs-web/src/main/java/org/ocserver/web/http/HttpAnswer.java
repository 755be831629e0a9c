package org.ocserver.web.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to a request.
 *
 * @param headers those beyond what every answer carries
 * @param body may be empty
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** An answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, Map.of(), "");
  }

  /** An answer whose body is JSON. */
  public static HttpAnswer json(int status, String body) {
    return empty(status).with("Content-type", "application/json").withBody(body);
  }

  public HttpAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, more, body);
  }

  private HttpAnswer withBody(String newBody) {
    return new HttpAnswer(status, headers, newBody);
  }
}
