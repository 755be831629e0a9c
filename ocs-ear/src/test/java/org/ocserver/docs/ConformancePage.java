package org.ocserver.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ocserver.docs.ManualIndex.Section;
import org.ocserver.docs.ManualIndex.Topic;

/** Writes docs/conformance.md. */
final class ConformancePage {
  private static final int WIDTH = 118;
  private static final String INTRODUCTION =
      """
      # Conformance

      <!-- Made from @Manual on the tests by org.ocserver.docs.ConformancePageTest; not edited by hand. -->

      Which rules of the manual are held by which tests. A test names its rule as `@Manual("section: rule")`. The line
      numbers are those of the manual's text. A section counts as soon as one of its rules has a test; its other rules may
      have none yet.

      """;

  private final ManualIndex index;
  private final List<ProvenRule> rules;

  ConformancePage(ManualIndex index, List<ProvenRule> rules) {
    this.index = index;
    this.rules = rules;
  }

  String text() {
    return INTRODUCTION
        + count()
        + "\n## Rules that have a test\n"
        + proven()
        + "\n## Sections without a test\n\n"
        + open();
  }

  private String count() {
    return "%d rules stand on %d tests.\n"
        .formatted(
            rules.stream().map(rule -> rule.section() + ": " + rule.rule()).distinct().count(),
            rules.stream().map(ProvenRule::test).distinct().count());
  }

  private String proven() {
    String known =
        index.topics().stream()
            .map(topic -> part(topic.title() + ", lines " + topic.lines(), topic::has))
            .collect(joining());
    return known + part("Elsewhere in the manual", section -> !index.has(section));
  }

  private String part(String title, Predicate<String> sections) {
    Map<String, List<ProvenRule>> bySection =
        rules.stream()
            .filter(rule -> sections.test(rule.section()))
            .collect(groupingBy(ProvenRule::section, TreeMap::new, toList()));
    return bySection.isEmpty()
        ? ""
        : "\n### %s\n".formatted(title)
            + bySection.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .collect(joining());
  }

  private static String section(String name, List<ProvenRule> proven) {
    Map<String, List<String>> tests =
        proven.stream()
            .collect(
                groupingBy(ProvenRule::rule, TreeMap::new, mapping(ProvenRule::test, toList())));
    return "\n**%s**\n\n".formatted(name)
        + tests.entrySet().stream()
            .map(entry -> rule(entry.getKey(), entry.getValue()))
            .collect(joining());
  }

  private static String rule(String rule, List<String> tests) {
    return wrapped("* ", rule.isEmpty() ? "the section as a whole" : rule)
        + tests.stream().map("  * `%s`\n"::formatted).collect(joining());
  }

  /** Topics without a test, and of the others the sections that have none. */
  private String open() {
    return index.topics().stream().map(this::open).collect(joining());
  }

  private String open(Topic topic) {
    List<String> open =
        topic.sections().stream()
            .filter(section -> !isProven(section))
            .map(Section::heading)
            .toList();
    if (open.isEmpty()) {
      return "";
    }
    String what = open.size() == topic.sections().size() ? "all of it" : String.join("; ", open);
    return wrapped("* ", "**%s**, lines %s: %s".formatted(topic.title(), topic.lines(), what));
  }

  private boolean isProven(Section section) {
    return rules.stream().anyMatch(rule -> section.names().contains(rule.section()));
  }

  /** The text in lines of at most {@link #WIDTH} characters, indented as the bullet. */
  private static String wrapped(String bullet, String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(bullet.strip());
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(" ".repeat(bullet.length() - 1));
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }
}
