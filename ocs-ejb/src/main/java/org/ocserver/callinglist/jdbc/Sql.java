package org.ocserver.callinglist.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.ocserver.callinglist.MandatoryField;

/** Pieces of SQL text. */
final class Sql {
  private Sql() {}

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String quoted(MandatoryField field) {
    return quoted(field.column());
  }

  /** {@code ?, ?, ?} */
  static String markers(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** {@code "a" = ?, "b" = ?} */
  static String assignments(List<String> columns) {
    return columns.stream().map(c -> quoted(c) + " = ?").collect(Collectors.joining(", "));
  }
}
