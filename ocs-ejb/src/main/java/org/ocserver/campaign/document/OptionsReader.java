package org.ocserver.campaign.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ocserver.campaign.option.Options;

/** Reads the options of an object: sections, and in them keys and values. */
final class OptionsReader {
  private static final int MAX_KEY = 255;
  private static final int MAX_VALUE = 4000;

  private OptionsReader() {}

  /**
   * @param problems takes path and reason of each problem
   */
  static Optional<Options> read(JsonNode node, String path, BiConsumer<String, String> problems) {
    if (!node.isObject()) {
      problems.accept(path, "must be a mapping of sections");
      return Optional.empty();
    }
    Map<String, Map<String, String>> sections = new TreeMap<>();
    node.properties()
        .forEach(
            section -> {
              String sectionPath = path + "." + section.getKey();
              if (section.getValue().isObject() && fits(section.getKey(), MAX_KEY)) {
                sections.put(section.getKey(), values(section.getValue(), sectionPath, problems));
              } else {
                problems.accept(sectionPath, "must be a section: a mapping of keys and values");
              }
            });
    return Optional.of(Options.of(sections));
  }

  private static Map<String, String> values(
      JsonNode section, String path, BiConsumer<String, String> problems) {
    Map<String, String> values = new TreeMap<>();
    section
        .properties()
        .forEach(
            option -> {
              JsonNode value = option.getValue();
              boolean single = value.isValueNode() && !value.isNull();
              if (single && fits(option.getKey(), MAX_KEY) && fits(value.asText(), MAX_VALUE)) {
                values.put(option.getKey(), value.asText());
              } else {
                problems.accept(
                    path + "." + option.getKey(),
                    "must be a single value of at most " + MAX_VALUE + " characters");
              }
            });
    return values;
  }

  private static boolean fits(String text, int max) {
    return text.length() <= max && text.indexOf('\0') < 0;
  }
}
