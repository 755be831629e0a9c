package org.ocserver.callinglist.filter;

import org.ocserver.callinglist.FieldType;

/** What values can be compared with each other. */
enum Kind {
  NUMBER("a number"),
  TEXT("a text"),
  TIME("a time as '2026-01-31 18:05:00'");

  private final String description;

  Kind(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  static Kind of(FieldType type) {
    return switch (type) {
      case INT, FLOAT -> NUMBER;
      case CHAR, VARCHAR -> TEXT;
      case DATETIME -> TIME;
    };
  }
}
