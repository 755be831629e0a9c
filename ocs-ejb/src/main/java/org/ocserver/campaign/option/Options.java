package org.ocserver.campaign.option;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The options set on one object: section, key, value; immutable, in alphabetical order. */
public final class Options {
  private static final Options NONE = new Options(Map.of());

  private final Map<String, Map<String, String>> sections;

  private Options(Map<String, Map<String, String>> sections) {
    this.sections = sections;
  }

  public static Options none() {
    return NONE;
  }

  /**
   * @param sections values by section and key; a section without values is dropped
   */
  public static Options of(Map<String, ? extends Map<String, String>> sections) {
    Map<String, Map<String, String>> copy = new TreeMap<>();
    sections.forEach(
        (section, values) -> {
          if (!values.isEmpty()) {
            copy.put(section, Collections.unmodifiableMap(new TreeMap<>(values)));
          }
        });
    return new Options(Collections.unmodifiableMap(copy));
  }

  /** These options and one more; it replaces one of the same section and key. */
  public Options with(String section, String key, String value) {
    Map<String, Map<String, String>> copy = new TreeMap<>(sections);
    Map<String, String> values = new TreeMap<>(copy.getOrDefault(section, Map.of()));
    values.put(key, value);
    copy.put(section, values);
    return of(copy);
  }

  public Optional<String> value(String section, String key) {
    return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
  }

  public Map<String, Map<String, String>> sections() {
    return sections;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Options that && sections.equals(that.sections);
  }

  @Override
  public int hashCode() {
    return sections.hashCode();
  }

  @Override
  public String toString() {
    return sections.toString();
  }
}
