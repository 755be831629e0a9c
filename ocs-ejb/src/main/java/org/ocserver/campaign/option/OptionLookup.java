package org.ocserver.campaign.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the value of an option in the objects that count, the most specific first. Thread safe. */
public final class OptionLookup {
  private final List<String> sections;
  private final List<OptionScope> scopes;

  /** What was asked for before: sessions ask with every message. */
  private final Map<Option<?>, Object> values = new ConcurrentHashMap<>();

  /**
   * @param applicationName the section that goes before the general ones
   * @param scopes the most specific first
   */
  public OptionLookup(String applicationName, List<OptionScope> scopes) {
    this.sections = sections(applicationName);
    this.scopes = List.copyOf(scopes);
  }

  /** The sections in which options are looked for, in order. */
  static List<String> sections(String applicationName) {
    return Stream.of(applicationName, "default", "OCServer", "Outbound").distinct().toList();
  }

  /** Likewise, but these values count, of options of calling lists, whatever else is set. */
  public OptionLookup overriddenBy(Map<String, Object> values) {
    Map<String, String> texts = new TreeMap<>();
    values.forEach((name, value) -> texts.put(name, value.toString()));
    List<OptionScope> all = new ArrayList<>();
    all.add(new OptionScope(OptionLevel.CALLING_LIST, Options.of(Map.of(sections.get(0), texts))));
    all.addAll(scopes);
    return new OptionLookup(sections.get(0), all);
  }

  /** The value in force; the option's default if it is not set, or set to what cannot be read. */
  @SuppressWarnings("unchecked")
  public <T> T value(Option<T> option) {
    return (T) values.computeIfAbsent(option, this::read);
  }

  private <T> T read(Option<T> option) {
    return text(option).flatMap(option.type()::parse).orElse(option.defaultValue());
  }

  private Optional<String> text(Option<?> option) {
    return scopes.stream()
        .filter(scope -> option.level().isHonouredAt(scope.level()))
        .flatMap(
            scope ->
                sections.stream()
                    .flatMap(section -> scope.options().value(section, option.name()).stream()))
        .findFirst();
  }
}
