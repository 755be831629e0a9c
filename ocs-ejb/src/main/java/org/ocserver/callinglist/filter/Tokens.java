package org.ocserver.callinglist.filter;

import java.util.ArrayList;
import java.util.List;
import org.ocserver.callinglist.filter.Token.Type;

/** A filter's text, cut into tokens, and a place in it. */
final class Tokens {
  /** The configuration does not hold longer options either. */
  static final int LONGEST = 16_000;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  Tokens(String text) throws BadFilterException {
    this.text = text;
    if (text.length() > LONGEST) {
      throw new BadFilterException(LONGEST + 1, "the text is longer than " + LONGEST);
    }
    int at = 0;
    while (at < text.length()) {
      at = Character.isWhitespace(text.charAt(at)) ? at + 1 : read(at);
    }
    tokens.add(new Token(Type.END, "", text.length() + 1));
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = peek();
    if (token.type() != Type.END) {
      next++;
    }
    return token;
  }

  /** Takes the next token if it is this keyword or symbol. */
  boolean accept(String what) {
    if (peek().is(what)) {
      take();
      return true;
    }
    return false;
  }

  void expect(String what) throws BadFilterException {
    if (!accept(what)) {
      throw peek().unexpected(what);
    }
  }

  void expectEnd() throws BadFilterException {
    if (peek().type() != Type.END) {
      throw peek().unexpected("the end");
    }
  }

  private int read(int at) throws BadFilterException {
    char c = text.charAt(at);
    if (c == '\'') {
      return readQuoted(at, Type.STRING);
    }
    if (c == '"') {
      return readQuoted(at, Type.QUOTED_NAME);
    }
    if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      return readNumber(at);
    }
    if (isLetter(c)) {
      int end = at;
      while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
        end++;
      }
      return add(Type.WORD, at, end);
    }
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (List.of("<>", "<=", ">=", "!=").contains(two)) {
      return add(Type.SYMBOL, at, at + 2);
    }
    if ("()=<>+-*/,".indexOf(c) >= 0 && !two.equals("--") && !two.equals("/*")) {
      return add(Type.SYMBOL, at, at + 1);
    }
    String shown = new String(Character.toChars(text.codePointAt(at)));
    throw new BadFilterException(at + 1, "\"" + shown + "\" has no place in a filter");
  }

  private int add(Type type, int begin, int end) {
    tokens.add(new Token(type, text.substring(begin, end), begin + 1));
    return end;
  }

  /** A quote within is doubled; a backslash is a character like any other. */
  private int readQuoted(int begin, Type type) throws BadFilterException {
    char quote = text.charAt(begin);
    StringBuilder content = new StringBuilder();
    for (int at = begin + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        if (at + 1 == text.length() || text.charAt(at + 1) != quote) {
          tokens.add(new Token(type, content.toString(), begin + 1));
          return at + 1;
        }
        at++;
      } else if (c == 0 || isHalfCharacter(at)) {
        throw new BadFilterException(at + 1, "this character cannot be stored");
      }
      content.append(c);
    }
    throw new BadFilterException(begin + 1, "the quote is not closed");
  }

  private boolean isHalfCharacter(int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
            && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
        || Character.isLowSurrogate(c) && !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private int readNumber(int begin) {
    int at = begin;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return add(Type.NUMBER, begin, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }
}
