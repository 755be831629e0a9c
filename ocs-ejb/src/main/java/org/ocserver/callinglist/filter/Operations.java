package org.ocserver.callinglist.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be done with fields and values, and the SQL of it. */
final class Operations {
  private final Tokens tokens;

  Operations(Tokens tokens) {
    this.tokens = tokens;
  }

  Term compared(Token leftToken, Term left, String operator, Token rightToken, Term right)
      throws BadFilterException {
    Kind kind = kind(leftToken, left, right);
    return new Term.Condition(
        SqlPiece.format(
            "(%s " + operator + " %s)", as(kind, leftToken, left), as(kind, rightToken, right)));
  }

  Term between(
      Token leftToken, Term left, boolean not, Token lowToken, Term low, Token highToken, Term high)
      throws BadFilterException {
    Kind kind = kind(leftToken, left, low, high);
    return new Term.Condition(
        SqlPiece.format(
            "(%s" + (not ? " NOT" : "") + " BETWEEN %s AND %s)",
            as(kind, leftToken, left),
            as(kind, lowToken, low),
            as(kind, highToken, high)));
  }

  /** After the word IS. */
  Term isNull(Token leftToken, Term left) throws BadFilterException {
    boolean not = tokens.accept("NOT");
    tokens.expect("NULL");
    Kind kind = kind(leftToken, left);
    return new Term.Condition(
        SqlPiece.format("(%s IS" + (not ? " NOT" : "") + " NULL)", as(kind, leftToken, left)));
  }

  /** After the word IN. */
  Term in(Token leftToken, Term left, boolean not) throws BadFilterException {
    tokens.expect("(");
    List<SqlPiece> values = new ArrayList<>();
    Kind kind = kind(leftToken, left);
    do {
      values.add(SqlPiece.value(literal().as(kind)));
    } while (tokens.accept(","));
    tokens.expect(")");
    return new Term.Condition(
        SqlPiece.format(
            "(%s" + (not ? " NOT" : "") + " IN (%s))",
            as(kind, leftToken, left),
            SqlPiece.join(", ", values)));
  }

  private Term.Literal literal() throws BadFilterException {
    Token sign = tokens.peek();
    boolean negative = tokens.accept("-");
    Token token = tokens.take();
    if (token.type() == Token.Type.NUMBER && negative) {
      return new Term.Literal(new Token(token.type(), "-" + token.text(), sign.position()));
    }
    if (negative || token.type() != Token.Type.NUMBER && token.type() != Token.Type.STRING) {
      throw token.unexpected("a value");
    }
    return new Term.Literal(token);
  }

  /** After the word LIKE. */
  Term like(Token leftToken, Term left, boolean not) throws BadFilterException {
    kind(leftToken, left);
    Token pattern = tokens.take();
    if (pattern.type() != Token.Type.STRING) {
      throw pattern.unexpected("a pattern in quotes");
    }
    String escape = "";
    if (tokens.accept("ESCAPE")) {
      Token token = tokens.take();
      if (token.type() != Token.Type.STRING || token.text().length() != 1) {
        throw token.unexpected("one character in quotes");
      }
      escape = token.text();
      checkEscapes(pattern, escape.charAt(0));
    }
    // Without ESCAPE no character escapes; both databases would otherwise take the backslash.
    return new Term.Condition(
        SqlPiece.format(
            "(%s" + (not ? " NOT" : "") + " LIKE %s ESCAPE %s)",
            as(Kind.TEXT, leftToken, left),
            SqlPiece.value(pattern.text()),
            escape.isEmpty() ? SqlPiece.text("''") : SqlPiece.value(escape)));
  }

  private static void checkEscapes(Token pattern, char escape) throws BadFilterException {
    String text = pattern.text();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == escape) {
        i++;
        if (i == text.length() || "%_".indexOf(text.charAt(i)) < 0 && text.charAt(i) != escape) {
          throw pattern.problem(
              "in the pattern, " + escape + " stands neither before % or _ nor before itself");
        }
      }
    }
  }

  /** In floating point, so that nothing overflows; a division by 0 has no value. */
  Term arithmetic(Token leftToken, Term left, Token operator, Token rightToken, Term right)
      throws BadFilterException {
    String template = operator.is("/") ? "(%s / NULLIF(%s, 0))" : "(%s " + operator.text() + " %s)";
    return new Term.Number(
        SqlPiece.format(template, real(leftToken, left), real(rightToken, right)));
  }

  private static SqlPiece real(Token token, Term term) throws BadFilterException {
    return term instanceof Term.Number number
        ? number.sql()
        : SqlPiece.format("CAST(%s AS DOUBLE PRECISION)", as(Kind.NUMBER, token, term));
  }

  /** What is compared; the first term that is no literal says it. */
  private static Kind kind(Token begin, Term... terms) throws BadFilterException {
    return Stream.of(terms)
        .flatMap(term -> term.fixedKind().stream())
        .findFirst()
        .orElseThrow(() -> begin.problem("there is no field in this comparison"));
  }

  /** The term as a value of the kind; a literal is bound as one. */
  private static SqlPiece as(Kind kind, Token token, Term term) throws BadFilterException {
    if (term instanceof Term.Literal literal) {
      return SqlPiece.value(literal.as(kind));
    }
    if (term.fixedKind().filter(kind::equals).isEmpty()) {
      throw token.problem(token.shown() + " is not " + kind.description());
    }
    return term instanceof Term.Column column ? column.sql() : ((Term.Number) term).sql();
  }
}
