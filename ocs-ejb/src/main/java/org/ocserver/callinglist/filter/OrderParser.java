package org.ocserver.callinglist.filter;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an order: fields with their directions. */
final class OrderParser {
  private final Tokens tokens;
  private final FilterColumns columns;

  OrderParser(Tokens tokens, FilterColumns columns) {
    this.tokens = tokens;
    this.columns = columns;
  }

  /** The whole text as SQL; empty if it is blank. */
  String parse() throws BadFilterException {
    if (tokens.accept("ORDER")) {
      tokens.expect("BY");
    }
    if (tokens.peek().type() == Token.Type.END) {
      return "";
    }
    Map<String, String> directions = new LinkedHashMap<>();
    do {
      Token token = tokens.take();
      if (!token.isName()) {
        throw token.unexpected("a field");
      }
      Term.Column column = columns.named(token);
      if (directions.putIfAbsent(column.sql().text(), direction()) != null) {
        throw token.problem(token.shown() + " is in the order twice");
      }
    } while (tokens.accept(","));
    tokens.expectEnd();
    StringBuilder order = new StringBuilder();
    directions.forEach(
        (column, direction) ->
            order.append(order.isEmpty() ? "" : ", ").append(column).append(direction));
    return order.toString();
  }

  /** Where nulls come is said always: the databases do not agree on it. */
  private String direction() throws BadFilterException {
    boolean descending = tokens.accept("DESC");
    if (!descending) {
      tokens.accept("ASC");
    }
    boolean nullsFirst = false;
    if (tokens.accept("NULLS")) {
      nullsFirst = tokens.accept("FIRST");
      if (!nullsFirst) {
        tokens.expect("LAST");
      }
    }
    return (descending ? " DESC" : " ASC") + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
  }
}
