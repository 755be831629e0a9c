package org.ocserver.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the manual speaks of, in its order: topics, and the sections of each. */
record ManualIndex(List<Topic> topics) {
  /**
   * A part of the manual.
   *
   * @param lines from and to, in the manual's text
   */
  record Topic(String lines, String title, List<Section> sections) {
    boolean has(String section) {
      return sections.stream().anyMatch(known -> known.names().contains(section));
    }
  }

  /**
   * @param names the heading, and others by which tests call the section
   */
  record Section(List<String> names) {
    String heading() {
      return names.get(0);
    }
  }

  boolean has(String section) {
    return topics.stream().anyMatch(topic -> topic.has(section));
  }

  static ManualIndex read() throws IOException {
    try (InputStream in = ManualIndex.class.getResourceAsStream("manual-index.txt")) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Reads lines {@code FROM-TO TITLE}, and indented below each its sections. */
  static ManualIndex of(String text) {
    List<Topic> topics = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      if (line.startsWith(" ")) {
        sections.add(new Section(Arrays.stream(line.split("\\|")).map(String::strip).toList()));
      } else {
        sections = new ArrayList<>();
        int space = line.indexOf(' ');
        topics.add(new Topic(line.substring(0, space), line.substring(space + 1), sections));
      }
    }
    return new ManualIndex(topics);
  }
}
