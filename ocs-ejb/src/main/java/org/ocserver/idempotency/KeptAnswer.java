package org.ocserver.idempotency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a request was answered.
 *
 * @param headers those that the resource set, in their order
 * @param body text in UTF-8; may be empty
 */
public record KeptAnswer(int status, List<Header> headers, String body) {
  private static final int FIRST_FAILURE = 500;

  /** That the server failed, without saying how. */
  public static final KeptAnswer FAILURE = new KeptAnswer(FIRST_FAILURE, List.of(), "");

  /** One line of the answer's head. */
  public record Header(String name, String value) {}

  public KeptAnswer {
    headers = List.copyOf(headers);
  }

  /** Whether the server failed; then the request may be tried again with the same key. */
  public boolean isFailure() {
    return status >= FIRST_FAILURE;
  }

  /** The headers as lines {@code name: value}. */
  public String headerLines() {
    return headers.stream()
        .map(header -> header.name() + ": " + header.value())
        .collect(Collectors.joining("\n"));
  }

  /** The reverse of {@link #headerLines()}. */
  public static List<Header> headersOf(String lines) {
    List<Header> headers = new ArrayList<>();
    for (String line : lines.split("\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        headers.add(new Header(line.substring(0, colon), line.substring(colon + 2)));
      }
    }
    return headers;
  }
}
