package org.ocserver.campaign.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be the name of a table or a column of a calling list. */
final class SqlName {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
  private static final Set<String> OWN_TABLES =
      Set.of("gsw_donotcall_list", "flyway_schema_history");

  private SqlName() {}

  static void check(String name, String path, Findings findings) {
    findings.addIf(
        !ALLOWED.matcher(name).matches(),
        path,
        "not a name of letters, digits and _ that begins with a letter or _ and has at most 63"
            + " characters");
  }

  /** Whether the table is one of the product's own. */
  static boolean isOwnTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("ocs_") || OWN_TABLES.contains(lower);
  }
}
