package org.ocserver.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The manual's tables of requests and responses, as they stand there. */
public final class HttpTables {
  private HttpTables() {}

  /** The req values of a resource. */
  public static Set<String> actions(String resource) {
    return column("actions.tsv", resource);
  }

  /** The responses of a resource: status and reason, in lower case. */
  public static Set<String> responses(String resource) {
    return column("responses.tsv", resource).stream()
        .map(response -> response.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How a response stands in the tables. */
  public static String response(NegativeStatus status) {
    return (status.code() + " " + status.reason()).toLowerCase(Locale.ROOT);
  }

  private static Set<String> column(String table, String resource) {
    try (InputStream in = HttpTables.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(row -> Arrays.asList(row[1].split(", ")).contains(resource))
          .map(row -> row[2])
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
