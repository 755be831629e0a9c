package org.ocserver.callinglist.jdbc;

import java.util.Collections;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;

/** Pieces of SQL text. */
public final class Sql {
  /** True of a record that is Ready; PostgreSQL uses its indexes only where it sees the number. */
  static final String READY =
      quoted(MandatoryField.RECORD_STATUS) + " = " + RecordStatus.READY.value();

  /** True of a record that a session holds, and with it its chain. */
  static final String HELD =
      quoted(MandatoryField.RECORD_STATUS) + " = " + RecordStatus.RETRIEVED.value();

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
