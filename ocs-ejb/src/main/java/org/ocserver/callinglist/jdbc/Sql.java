package org.ocserver.callinglist.jdbc;

import java.util.Collections;
import org.ocserver.callinglist.MandatoryField;

/** Pieces of SQL text. */
public final class Sql {
  private Sql() {}

  /** A name of a table, column or index as it stands in a statement. */
  public static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  public static String quoted(MandatoryField field) {
    return quoted(field.column());
  }

  /** {@code ?, ?, ?} */
  static String markers(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
