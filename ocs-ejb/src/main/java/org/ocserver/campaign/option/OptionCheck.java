package org.ocserver.campaign.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds options that are set but will not be used.
 *
 * <p>Only the sections in which options are looked for are checked; what stands in other sections
 * belongs to other programs.
 */
public final class OptionCheck {
  private final List<String> sections;

  /**
   * @param applicationName the section of this server
   */
  public OptionCheck(String applicationName) {
    this.sections = OptionLookup.sections(applicationName);
  }

  /** The problems of one object's options; the paths name section and option. */
  public List<OptionProblem> problems(OptionScope scope) {
    List<OptionProblem> problems = new ArrayList<>();
    for (String section : sections) {
      Map<String, String> values = scope.options().sections().getOrDefault(section, Map.of());
      values.forEach(
          (name, value) ->
              problem(scope.level(), name, value)
                  .map(reason -> new OptionProblem(section + "." + name, value, reason))
                  .ifPresent(problems::add));
    }
    return problems;
  }

  private static Optional<String> problem(OptionLevel level, String name, String value) {
    Optional<Option<?>> declared = OcsOptions.named(name);
    if (declared.isEmpty()) {
      return Optional.of("unknown option");
    }
    Option<?> option = declared.get();
    if (!option.level().isHonouredAt(level)) {
      return Optional.of("not looked for on a " + level.title());
    }
    if (option.type().parse(value).isEmpty()) {
      return Optional.of(
          "not one of: " + option.type().range() + "; " + option.defaultText() + " is used");
    }
    return Optional.empty();
  }
}
