package org.ocserver.callinglist.jdbc;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.jdbc.TestDatabase;

/** A calling list's table that somebody else made, with no constraint on it. */
final class ForeignTable {
  private ForeignTable() {}

  /** A database in which the table is there before the product comes. */
  static DataSource withoutConstraints() {
    DataSource database = TestDatabase.migrated();
    TestDatabase.execute(
        database,
        Stream.of(MandatoryField.values())
            .map(
                field ->
                    "\"%s\" %s"
                        .formatted(
                            field.column(),
                            field.type() == FieldType.INT
                                ? "INTEGER" + byDefault(field)
                                : "VARCHAR(" + field.length() + ")"))
            .collect(Collectors.joining(", ", "CREATE TABLE \"customers\" (", ")")));
    return database;
  }

  private static String byDefault(MandatoryField field) {
    return switch (field) {
      case RECORD_STATUS -> " DEFAULT 1";
      case RECORD_TYPE -> " DEFAULT 2";
      case ATTEMPT -> " DEFAULT 0";
      default -> "";
    };
  }
}
