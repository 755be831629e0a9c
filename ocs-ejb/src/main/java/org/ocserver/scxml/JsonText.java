package org.ocserver.scxml;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes plain values as JSON. */
public final class JsonText {
  private final StringBuilder json = new StringBuilder();

  private JsonText() {}

  /**
   * The JSON of a value.
   *
   * @param value a string, number, truth value, {@link Raw}, map, list, or null
   */
  public static String write(Object value) {
    JsonText text = new JsonText();
    text.append(value);
    return text.json.toString();
  }

  /** JSON that is to be taken as it is. */
  public record Raw(String json) {}

  private void append(Object value) {
    if (value instanceof Map<?, ?> map) {
      appendMap(map);
    } else if (value instanceof List<?> list) {
      appendList(list);
    } else if (value instanceof Raw raw) {
      json.append(raw.json());
    } else if (value instanceof Number || value instanceof Boolean) {
      json.append(value);
    } else if (value == null) {
      json.append("null");
    } else {
      appendText(value.toString());
    }
  }

  private void appendMap(Map<?, ?> map) {
    json.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.append(separator);
      appendText(entry.getKey().toString());
      json.append(':');
      append(entry.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private void appendList(List<?> list) {
    json.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      append(items.next());
      json.append(items.hasNext() ? "," : "");
    }
    json.append(']');
  }

  private void appendText(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        json.append('\\').append(character);
      } else if (character < ' ' || Character.isSurrogate(character)) {
        json.append(String.format("\\u%04x", (int) character));
      } else {
        json.append(character);
      }
    }
    json.append('"');
  }
}
