package org.ocserver.campaign.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All options that there are, by topic; the constants stand in the topics' classes. */
public final class OcsOptions {
  private static final List<OptionTopic> TOPICS =
      List.of(
          PacingOptions.TOPIC,
          AgentOptions.TOPIC,
          CallOptions.TOPIC,
          RecordOptions.TOPIC,
          ContactLimitOptions.TOPIC,
          TreatmentOptions.TOPIC,
          ServerOptions.TOPIC);

  private static final Map<String, Option<?>> BY_NAME =
      all().collect(Collectors.toUnmodifiableMap(Option::name, Function.identity()));

  private OcsOptions() {}

  public static List<OptionTopic> topics() {
    return TOPICS;
  }

  public static Stream<Option<?>> all() {
    return TOPICS.stream().flatMap(topic -> topic.options().stream());
  }

  public static Optional<Option<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
