package org.ocserver.callinglist.filter;

import java.util.Locale;

/**
 * A word, literal or symbol of a filter.
 *
 * @param text of a quoted one, what stands between the quotes
 * @param position of its first character, from 1
 */
record Token(Type type, String text, int position) {
  enum Type {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  /** Whether this is the keyword or symbol. */
  boolean is(String what) {
    return type == Type.SYMBOL && text.equals(what)
        || type == Type.WORD && text.toUpperCase(Locale.ROOT).equals(what);
  }

  boolean isName() {
    return type == Type.WORD || type == Type.QUOTED_NAME;
  }

  BadFilterException problem(String what) {
    return new BadFilterException(position, what);
  }

  BadFilterException unexpected(String expected) {
    return problem(expected + " expected instead of " + shown());
  }

  /** For messages. */
  String shown() {
    if (type == Type.END) {
      return "the end";
    }
    return '"' + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + '"';
  }
}
