package org.ocserver.docs;

import java.util.List;
import java.util.regex.Pattern;

/** The links of a page of Markdown. */
final class MarkdownLinks {
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  private MarkdownLinks() {}

  /** Targets within the project, as they are written, without what follows a #; none of code. */
  static List<String> relative(String page) {
    return LINK.matcher(CODE.matcher(page).replaceAll(""))
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
        .map(target -> target.replaceFirst("#.*", ""))
        .filter(target -> !target.isEmpty())
        .toList();
  }
}
