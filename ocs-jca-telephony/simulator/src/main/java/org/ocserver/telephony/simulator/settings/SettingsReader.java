package org.ocserver.telephony.simulator.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes settings out of properties one by one; what is left in the end is known to no one.
 *
 * <p>Every method throws {@link IllegalArgumentException} naming key, value and what was expected.
 */
final class SettingsReader {
  private final TreeMap<String, String> left = new TreeMap<>();

  SettingsReader(Properties properties) {
    properties.stringPropertyNames().forEach(key -> left.put(key, properties.getProperty(key)));
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(left.remove(key)).map(String::strip);
  }

  boolean has(String key) {
    return left.containsKey(key);
  }

  long integer(String key, long otherwise, long least, long most) {
    String expected = "a whole number from " + least + " to " + most;
    return read(
        key,
        expected,
        otherwise,
        value -> {
          long number = Long.parseLong(value);
          if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
          }
          return number;
        });
  }

  /** A number above zero. */
  double positive(String key, double otherwise) {
    return read(
        key,
        "a number above 0",
        otherwise,
        value -> {
          double number = Double.parseDouble(value);
          if (!(number > 0 && number <= Distribution.LIMIT)) {
            throw new IllegalArgumentException("out of range");
          }
          return number;
        });
  }

  Distribution distribution(String key, Distribution otherwise) {
    return read(key, Distribution.FORMS, otherwise, Distribution::parse);
  }

  <E extends Enum<E>> E oneOf(Class<E> words, String key, E otherwise) {
    String expected = "one of " + Arrays.toString(words.getEnumConstants());
    return read(key, expected, otherwise, value -> Enum.valueOf(words, value));
  }

  /** Whether a setting is true; false if it is not given. */
  boolean yes(String key) {
    return read(
        key,
        "true or false",
        false,
        value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("neither");
            });
  }

  /** A setting in a form of its own; empty if it is not given. */
  <T> Optional<T> converted(String key, String expected, Function<String, T> conversion) {
    return text(key).map(value -> converted(key, value, expected, conversion));
  }

  /** Names divided by commas; at least one if the key is given. */
  List<String> names(String key, List<String> otherwise) {
    return read(
        key,
        "names divided by commas",
        otherwise,
        value -> {
          List<String> names = Arrays.stream(value.split(",")).map(String::strip).toList();
          if (names.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("an empty name");
          }
          return names;
        });
  }

  /** All settings whose keys begin with the prefix, by the rest of the key. */
  <T> Map<String, T> group(String prefix, String expected, Function<Entry, T> reading) {
    Map<String, T> group = new TreeMap<>();
    for (String key : List.copyOf(left.tailMap(prefix).keySet())) {
      if (key.startsWith(prefix)) {
        String value = left.remove(key).strip();
        Entry entry = new Entry(key.substring(prefix.length()), value);
        group.put(entry.name(), converted(key, value, expected, ignored -> reading.apply(entry)));
      }
    }
    return group;
  }

  /** One setting of a group: what follows the prefix, and the value. */
  record Entry(String name, String value) {}

  /** Refuses what no one asked for. */
  void end() {
    if (!left.isEmpty()) {
      Map.Entry<String, String> unknown = left.firstEntry();
      throw refusal(unknown.getKey(), unknown.getValue(), "a known key");
    }
  }

  static IllegalArgumentException refusal(String key, String value, String expected) {
    return new IllegalArgumentException(
        "setting " + key + " has value '" + value + "'; expected " + expected);
  }

  private <T> T read(String key, String expected, T otherwise, Function<String, T> conversion) {
    return text(key).map(value -> converted(key, value, expected, conversion)).orElse(otherwise);
  }

  private static <T> T converted(
      String key, String value, String expected, Function<String, T> conversion) {
    try {
      return conversion.apply(value);
    } catch (IllegalArgumentException cause) {
      IllegalArgumentException refusal = refusal(key, value, expected);
      refusal.initCause(cause);
      throw refusal;
    }
  }
}
