package org.ocserver.scxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as maps, lists, strings, doubles, truth values and null. */
public final class JsonReader {
  private static final int MAX_DEPTH = 100;

  private final String json;
  private int at;

  private JsonReader(String json) {
    this.json = json;
  }

  /**
   * @throws DocumentException if it is not JSON, or nested too deeply
   */
  public static Object read(String json) throws DocumentException {
    JsonReader reader = new JsonReader(json);
    Object value = reader.value(0);
    reader.space();
    if (reader.at != json.length()) {
      throw reader.malformed();
    }
    return value;
  }

  private Object value(int depth) throws DocumentException {
    if (depth > MAX_DEPTH) {
      throw malformed();
    }
    space();
    return switch (peek()) {
      case '{' -> map(depth);
      case '[' -> list(depth);
      case '"' -> text();
      default -> literal();
    };
  }

  private Map<String, Object> map(int depth) throws DocumentException {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    space();
    if (peek() == '}') {
      at++;
      return map;
    }
    char next;
    do {
      space();
      String key = text();
      space();
      expect(':');
      map.put(key, value(depth + 1));
      space();
      next = take();
    } while (next == ',');
    if (next != '}') {
      throw malformed();
    }
    return map;
  }

  private List<Object> list(int depth) throws DocumentException {
    List<Object> list = new ArrayList<>();
    at++;
    space();
    if (peek() == ']') {
      at++;
      return list;
    }
    char next;
    do {
      list.add(value(depth + 1));
      space();
      next = take();
    } while (next == ',');
    if (next != ']') {
      throw malformed();
    }
    return list;
  }

  private String text() throws DocumentException {
    expect('"');
    StringBuilder text = new StringBuilder();
    for (char next = take(); next != '"'; next = take()) {
      if (next < ' ') {
        throw malformed();
      }
      text.append(next == '\\' ? escaped() : next);
    }
    return text.toString();
  }

  private char escaped() throws DocumentException {
    char next = take();
    return switch (next) {
      case '"', '\\', '/' -> next;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 > json.length()) {
          throw malformed();
        }
        String digits = json.substring(at, at + 4);
        at += 4;
        try {
          yield (char) Integer.parseInt(digits, 16);
        } catch (NumberFormatException noDigits) {
          throw malformed();
        }
      }
      default -> throw malformed();
    };
  }

  private Object literal() throws DocumentException {
    int from = at;
    while (at < json.length() && ",]} \t\r\n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    String literal = json.substring(from, at);
    switch (literal) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
        return null;
      default:
        if (!literal.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
          throw malformed();
        }
        return Double.valueOf(literal);
    }
  }

  private void space() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char expected) throws DocumentException {
    if (take() != expected) {
      throw malformed();
    }
  }

  private char peek() throws DocumentException {
    if (at >= json.length()) {
      throw malformed();
    }
    return json.charAt(at);
  }

  private char take() throws DocumentException {
    char next = peek();
    at++;
    return next;
  }

  private DocumentException malformed() {
    return new DocumentException("not JSON at character " + at);
  }
}
