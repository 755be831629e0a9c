package org.ocserver.callinglist.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a condition: each method one level of the grammar, the loosest binding first. */
final class ConditionParser {
  private static final int DEEPEST = 50;
  private static final Map<String, String> COMPARISONS =
      Map.of("=", "=", "<>", "<>", "!=", "<>", "<", "<", "<=", "<=", ">", ">", ">=", ">=");

  private final Tokens tokens;
  private final FilterColumns columns;
  private final Operations operations;
  private int depth;

  ConditionParser(Tokens tokens, FilterColumns columns) {
    this.tokens = tokens;
    this.columns = columns;
    this.operations = new Operations(tokens);
  }

  /** The whole text; nothing if it is blank. */
  SqlPiece parse() throws BadFilterException {
    tokens.accept("WHERE");
    if (tokens.peek().type() == Token.Type.END) {
      return SqlPiece.NONE;
    }
    Token begin = tokens.peek();
    SqlPiece condition = condition(begin, disjunction());
    tokens.expectEnd();
    return condition;
  }

  private static SqlPiece condition(Token begin, Term term) throws BadFilterException {
    if (term instanceof Term.Condition condition) {
      return condition.sql();
    }
    throw begin.unexpected("a condition");
  }

  private Term disjunction() throws BadFilterException {
    return joined("OR", this::conjunction);
  }

  private Term conjunction() throws BadFilterException {
    return joined("AND", this::negation);
  }

  private interface Level {
    Term parse() throws BadFilterException;
  }

  private Term joined(String word, Level operand) throws BadFilterException {
    Token begin = tokens.peek();
    Term first = operand.parse();
    if (!tokens.peek().is(word)) {
      return first;
    }
    List<SqlPiece> parts = new ArrayList<>(List.of(condition(begin, first)));
    while (tokens.accept(word)) {
      Token next = tokens.peek();
      parts.add(condition(next, operand.parse()));
    }
    return new Term.Condition(SqlPiece.format("(%s)", SqlPiece.join(" " + word + " ", parts)));
  }

  private Term negation() throws BadFilterException {
    Token not = tokens.peek();
    if (!tokens.accept("NOT")) {
      return predicate();
    }
    enter(not);
    Token begin = tokens.peek();
    SqlPiece negated = condition(begin, negation());
    depth--;
    return new Term.Condition(SqlPiece.format("(NOT %s)", negated));
  }

  private Term predicate() throws BadFilterException {
    Token begin = tokens.peek();
    Term left = sum();
    if (left instanceof Term.Condition) {
      return left;
    }
    Token operator = tokens.peek();
    if (operator.type() == Token.Type.SYMBOL && COMPARISONS.containsKey(operator.text())) {
      tokens.take();
      Token right = tokens.peek();
      return operations.compared(
          begin, left, COMPARISONS.get(operator.text()), right, operand(right));
    }
    if (tokens.accept("IS")) {
      return operations.isNull(begin, left);
    }
    boolean not = tokens.accept("NOT");
    if (tokens.accept("BETWEEN")) {
      Token low = tokens.peek();
      Term from = operand(low);
      tokens.expect("AND");
      Token high = tokens.peek();
      return operations.between(begin, left, not, low, from, high, operand(high));
    }
    if (tokens.accept("IN")) {
      return operations.in(begin, left, not);
    }
    if (tokens.accept("LIKE")) {
      return operations.like(begin, left, not);
    }
    if (not) {
      throw tokens.peek().unexpected("BETWEEN, IN or LIKE");
    }
    return left;
  }

  private Term operand(Token begin) throws BadFilterException {
    Term term = sum();
    if (term instanceof Term.Condition) {
      throw begin.unexpected("a field or a value");
    }
    return term;
  }

  private Term sum() throws BadFilterException {
    Token begin = tokens.peek();
    Term left = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      Token operator = tokens.take();
      Token right = tokens.peek();
      left = operations.arithmetic(begin, left, operator, right, product());
    }
    return left;
  }

  private Term product() throws BadFilterException {
    Token begin = tokens.peek();
    Term left = primary();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      Token operator = tokens.take();
      Token right = tokens.peek();
      left = operations.arithmetic(begin, left, operator, right, primary());
    }
    return left;
  }

  private Term primary() throws BadFilterException {
    Token token = tokens.take();
    switch (token.type()) {
      case STRING, NUMBER -> {
        return new Term.Literal(token);
      }
      case QUOTED_NAME, WORD -> {
        if (tokens.peek().is("(") && !token.is("AND") && !token.is("OR")) {
          throw token.problem("functions have no place in a filter");
        }
        return token.is("NULL") ? fail(token) : columns.named(token);
      }
      default -> {
        return sign(token);
      }
    }
  }

  private static Term fail(Token token) throws BadFilterException {
    throw token.problem("nothing compares with NULL: IS NULL asks whether there is no value");
  }

  private Term sign(Token token) throws BadFilterException {
    if (token.is("(")) {
      enter(token);
      Term inner = disjunction();
      tokens.expect(")");
      depth--;
      return inner;
    }
    if (token.is("-") && tokens.peek().type() == Token.Type.NUMBER) {
      Token number = tokens.take();
      return new Term.Literal(new Token(Token.Type.NUMBER, "-" + number.text(), token.position()));
    }
    throw token.unexpected("a field or a value");
  }

  private void enter(Token token) throws BadFilterException {
    if (++depth > DEEPEST) {
      throw token.problem("more than " + DEEPEST + " levels");
    }
  }
}
