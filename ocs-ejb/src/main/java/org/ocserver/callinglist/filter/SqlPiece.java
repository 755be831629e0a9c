package org.ocserver.callinglist.filter;

import java.util.ArrayList;
import java.util.List;

/** SQL text with the values of its markers. */
record SqlPiece(String text, List<Object> values) {
  static final SqlPiece NONE = new SqlPiece("", List.of());

  static SqlPiece value(Object value) {
    return new SqlPiece("?", List.of(value));
  }

  static SqlPiece text(String text) {
    return new SqlPiece(text, List.of());
  }

  /** The template with the parts in place of its %s. */
  static SqlPiece format(String template, SqlPiece... parts) {
    List<Object> values = new ArrayList<>();
    Object[] texts = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      texts[i] = parts[i].text();
      values.addAll(parts[i].values());
    }
    return new SqlPiece(template.formatted(texts), values);
  }

  static SqlPiece join(String separator, List<SqlPiece> parts) {
    StringBuilder text = new StringBuilder();
    List<Object> values = new ArrayList<>();
    for (SqlPiece part : parts) {
      text.append(text.isEmpty() ? "" : separator).append(part.text());
      values.addAll(part.values());
    }
    return new SqlPiece(text.toString(), values);
  }
}
