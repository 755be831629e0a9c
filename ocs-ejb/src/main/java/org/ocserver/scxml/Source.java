package org.ocserver.scxml;

import java.util.Optional;

/**
 * Where a value comes from: an expression, a text as it stands, or nowhere.
 *
 * @param expr of the data model's language
 * @param text as the document has it
 */
record Source(Optional<String> expr, Optional<String> text) {
  static final Source NONE = new Source(Optional.empty(), Optional.empty());

  static Source expr(String expr) {
    return new Source(Optional.of(expr), Optional.empty());
  }

  static Source text(String text) {
    return new Source(Optional.empty(), Optional.of(text));
  }

  boolean isGiven() {
    return expr.isPresent() || text.isPresent();
  }

  /** The text; what an expression gives is made one. */
  Optional<String> string(DataModel data) {
    return expr.isPresent() ? Optional.of(data.string(data.evaluate(expr.get()))) : text;
  }
}
