package org.ocserver.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manual's tables of messages and values, as they stand there, and how they are read. */
final class ManualTables {
  /** What all messages of a direction have, in the place of their name. */
  static final String REQUEST_TYPE = "GSW_AGENT_REQ_TYPE";

  static final String USER_EVENT = "GSW_USER_EVENT";

  private ManualTables() {}

  /**
   * A key of a message.
   *
   * @param event GSW_AGENT_REQ_TYPE of a request, GSW_USER_EVENT of an event
   * @param values those that the table counts
   */
  record Row(
      String section,
      String event,
      boolean isRequest,
      String key,
      String type,
      boolean required,
      List<String> values) {}

  /** A value that has a name. */
  record Named(String section, String name, String value) {}

  /**
   * Where a table is not taken at its word.
   *
   * @param event all of them if it is *
   * @param type - if the key is none
   * @param required Yes or No, or = for as the table says
   */
  record Reading(String event, String key, String type, String required, String reading) {
    boolean isOf(String message) {
      return event.equals("*") || event.equals(message);
    }
  }

  /** A key of a message as it is to be. */
  record Wanted(String type, boolean required) {}

  static List<Row> rows() {
    return lines("messages.tsv").stream()
        .map(
            line ->
                new Row(
                    line[0],
                    line[1],
                    line[2].equals("D > O"),
                    line[3],
                    line[4],
                    line[5].equals("Yes"),
                    line[6].isEmpty() ? List.of() : List.of(line[6].split("\\|"))))
        .toList();
  }

  static List<Named> named(String section) {
    return lines("values.tsv").stream()
        .filter(line -> line[0].equals(section))
        .map(line -> new Named(line[0], line[1], line[2]))
        .toList();
  }

  static List<Reading> readings() {
    return lines("readings.tsv").stream()
        .map(line -> new Reading(line[0], line[1], line[2], line[3], line[4]))
        .toList();
  }

  /** The keys of each request, or of each event, by its name. */
  static Map<String, Map<String, Wanted>> messages(boolean requests) {
    Map<String, Map<String, Wanted>> messages = new LinkedHashMap<>();
    for (Row row : rows()) {
      if (row.isRequest() == requests) {
        messages
            .computeIfAbsent(row.event(), event -> new LinkedHashMap<>())
            .merge(row.key(), new Wanted(row.type(), row.required()), (first, again) -> again);
      }
    }
    messages.forEach(
        (event, keys) ->
            readings().stream()
                .filter(reading -> reading.isOf(event))
                .forEach(reading -> apply(reading, keys)));
    return messages;
  }

  private static void apply(Reading reading, Map<String, Wanted> keys) {
    if (reading.type().equals("-")) {
      keys.remove(reading.key());
    } else if (!reading.event().equals("*") || keys.containsKey(reading.key())) {
      boolean required =
          reading.required().equals("=")
              ? keys.get(reading.key()).required()
              : reading.required().equals("Yes");
      keys.put(reading.key(), new Wanted(reading.type(), required));
    }
  }

  private static List<String[]> lines(String name) {
    List<String[]> lines = new ArrayList<>();
    try (InputStream in = ManualTables.class.getResourceAsStream(name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> lines.add(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
