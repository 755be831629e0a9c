package org.ocserver.callinglist;

import java.util.Locale;
import java.util.Optional;

/**
 * The type of a field of a calling list's format.
 *
 * <p>Source: manual, "Data Types" and "Custom Data Formats": integers travel as integers, all else
 * as strings.
 */
public enum FieldType {
  CHAR,
  DATETIME,
  FLOAT,
  INT,
  VARCHAR;

  /** The name in configuration: {@code char}, {@code datetime}, and so on. */
  public String typeName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FieldType> named(String name) {
    for (FieldType type : values()) {
      if (type.typeName().equalsIgnoreCase(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
