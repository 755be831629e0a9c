package org.ocserver.campaign.option;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ocserver.contactlimit.AttemptLimit;

/**
 * How an option's text is read.
 *
 * @param <T> what its value is in the program
 */
public interface OptionType<T> {
  /** The values that are allowed, as documentation says it. */
  String range();

  /** The value of a text; empty if the text is not one of the allowed values. */
  Optional<T> parse(String text);

  /** The text of a value. */
  default String text(T value) {
    return value.toString();
  }

  /** true or false; yes and no mean the same. */
  static OptionType<Boolean> bool() {
    return new BooleanOption();
  }

  static OptionType<Integer> integer(int min, int max) {
    return new IntegerOption(min, max);
  }

  /** A whole number of the unit. */
  static OptionType<Duration> duration(ChronoUnit unit, int min, int max) {
    return new DurationOption(unit, new IntegerOption(min, max));
  }

  /** One of the constants, in lower case. */
  static <E extends Enum<E>> OptionType<E> oneOf(Class<E> values) {
    return new EnumOption<>(values);
  }

  /** Some of the constants, in lower case, with commas between them. */
  static <E extends Enum<E>> OptionType<Set<E>> setOf(Class<E> values) {
    return new EnumSetOption<>(new EnumOption<>(values));
  }

  /** Any text of one line that is not blank. */
  static OptionType<String> text() {
    return new TextOption();
  }

  /** The most attempts in rolling windows; {@code undefined}, or nothing, is written for none. */
  static OptionType<List<AttemptLimit>> attemptLimits() {
    return new AttemptLimitsOption();
  }

  /** A value, or none; {@code undefined} is written for none. */
  static <T> OptionType<Optional<T>> optional(OptionType<T> type) {
    return new OptionalOption<>(type);
  }

  /** See {@link OptionType#bool}. */
  record BooleanOption() implements OptionType<Boolean> {
    @Override
    public String range() {
      return "true, false";
    }

    @Override
    public Optional<Boolean> parse(String text) {
      return switch (text.trim().toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> Optional.of(true);
        case "false", "no" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
  }

  /** See {@link OptionType#integer}. */
  record IntegerOption(int min, int max) implements OptionType<Integer> {
    @Override
    public String range() {
      return max == Integer.MAX_VALUE ? "from " + min : min + "–" + max;
    }

    @Override
    public Optional<Integer> parse(String text) {
      if (!text.trim().matches("[+-]?[0-9]{1,10}")) {
        return Optional.empty();
      }
      long number = Long.parseLong(text.trim());
      return number >= min && number <= max ? Optional.of((int) number) : Optional.empty();
    }
  }

  /** See {@link OptionType#duration}. */
  record DurationOption(ChronoUnit unit, IntegerOption number) implements OptionType<Duration> {
    @Override
    public String range() {
      return number.range();
    }

    @Override
    public Optional<Duration> parse(String text) {
      return number.parse(text).map(value -> Duration.of(value, unit));
    }

    @Override
    public String text(Duration value) {
      return Long.toString(value.dividedBy(unit.getDuration()));
    }
  }

  /** See {@link OptionType#oneOf}. */
  record EnumOption<E extends Enum<E>>(Class<E> values) implements OptionType<E> {
    @Override
    public String range() {
      return constants().stream().map(this::text).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<E> parse(String text) {
      return constants().stream().filter(value -> text(value).equals(text.trim())).findFirst();
    }

    @Override
    public String text(E value) {
      return value.name().toLowerCase(Locale.ROOT);
    }

    private List<E> constants() {
      return Arrays.asList(values.getEnumConstants());
    }
  }

  /** See {@link OptionType#setOf}. */
  record EnumSetOption<E extends Enum<E>>(EnumOption<E> one) implements OptionType<Set<E>> {
    @Override
    public String range() {
      return "some of " + one.range();
    }

    @Override
    public Optional<Set<E>> parse(String text) {
      EnumSet<E> found = EnumSet.noneOf(one.values());
      for (String part : text.split(",", -1)) {
        Optional<E> value = one.parse(part);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        found.add(value.get());
      }
      return Optional.of(found);
    }

    @Override
    public String text(Set<E> value) {
      return value.stream().map(one::text).collect(Collectors.joining(", "));
    }
  }

  /** See {@link OptionType#text}. */
  record TextOption() implements OptionType<String> {
    @Override
    public String range() {
      return "text";
    }

    @Override
    public Optional<String> parse(String text) {
      return Optional.of(text.trim())
          .filter(value -> !value.isEmpty())
          .filter(value -> value.chars().noneMatch(Character::isISOControl));
    }
  }

  /** See {@link OptionType#optional}. */
  record OptionalOption<T>(OptionType<T> type) implements OptionType<Optional<T>> {
    private static final String NONE = "undefined";

    @Override
    public String range() {
      return type.range();
    }

    @Override
    public Optional<Optional<T>> parse(String text) {
      if (text.trim().equals(NONE)) {
        return Optional.of(Optional.empty());
      }
      return type.parse(text).map(Optional::of);
    }

    @Override
    public String text(Optional<T> value) {
      return value.map(type::text).orElse(NONE);
    }
  }
}
