package org.ocserver.campaign.option;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes docs/options.md from the declarations. */
final class OptionsPage {
  private static final String INTRODUCTION =
      """
      # Options

      <!-- Made from the declarations in org.ocserver.campaign.option by OptionsPageTest; not edited by hand. -->

      An option is set on an object of the [configuration](configuration.md), in a section. It is looked up on the
      objects in this order, and the first that has it wins: Calling List, Campaign Group, Campaign, Tenant,
      Application. On each object the sections are tried in this order: the one named as the application, `default`,
      `OCServer`, `Outbound`. What is set nowhere has its default.

      The column *Most specific* names the first object that is asked; it and every broader one count. Options of a DN
      are set on the DN or, for all DNs, on the application.

      An option that is unknown, or has a value that is not allowed, is reported when the configuration is imported and
      when the server starts; its default is used. A session takes its options when its campaign group is loaded: a change
      counts from the next load on. Not all options act yet ([changes.md](changes.md)).

      *Source* is the section of the manual that speaks of the option; *ours* where the manual does not.
      """;

  private OptionsPage() {}

  static String text() {
    return INTRODUCTION
        + OcsOptions.topics().stream().map(OptionsPage::section).collect(Collectors.joining());
  }

  private static String section(OptionTopic topic) {
    return "\n## "
        + topic.title()
        + "\n\n| Option | Most specific | Values | Unit | Default | Meaning | Source |\n"
        + "|---|---|---|---|---|---|---|\n"
        + topic.options().stream().map(OptionsPage::row).collect(Collectors.joining());
  }

  private static String row(Option<?> option) {
    return row(
        "`" + option.name() + "`",
        option.level().title(),
        option.type().range(),
        option.unit(),
        option.defaultText(),
        option.meaning(),
        option.source());
  }

  private static String row(String... cells) {
    return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
