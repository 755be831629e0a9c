package org.ocserver.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An exchange as the manual shows it.
 *
 * @param headers of the answer, by their names in lower case; braces stand for any value
 * @param body of the answer
 */
record ManualExample(
    String requestHead,
    String requestBody,
    String status,
    Map<String, String> headers,
    String body) {

  /** An answer as it came. */
  record Answer(String status, Map<String, String> headers, String body) {}

  /** The example of this title. */
  static ManualExample titled(String title) {
    String[] parts =
        Arrays.stream(text().split("=== "))
            .filter(example -> example.startsWith(title + "\n"))
            .findFirst()
            .orElseThrow()
            .substring(title.length() + 1)
            .split("\n?---\n", 2);
    String[] request = parts[0].split("\n\n", 2);
    Answer answer = answer(parts[1]);
    return new ManualExample(
        request[0],
        request.length == 1 ? "" : request[1].strip(),
        answer.status(),
        answer.headers(),
        answer.body());
  }

  /** The request line and headers as they go out. */
  String head(String handle) {
    int length = requestBody.getBytes(StandardCharsets.UTF_8).length;
    return requestHead
            .replace("{handle}", handle)
            .replace("{length}", Integer.toString(length))
            .lines()
            .collect(Collectors.joining("\r\n"))
        + "\r\n";
  }

  static Answer answer(String text) {
    String[] parts = text.split("\n\n", 2);
    List<String> lines = parts[0].lines().toList();
    Map<String, String> headers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] header = line.split(": ", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
    }
    return new Answer(lines.get(0), headers, parts.length == 1 ? "" : parts[1].strip());
  }

  private static String text() {
    try (InputStream in = ManualExample.class.getResourceAsStream("http-examples.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
