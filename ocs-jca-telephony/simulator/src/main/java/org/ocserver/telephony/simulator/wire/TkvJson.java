package org.ocserver.telephony.simulator.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import org.ocserver.telephony.TKVList;

/** Key-value lists as JSON: each comes back as it was, with its order and the width of integers. */
final class TkvJson {
  private static final String LONG = "long";
  private static final JsonProvider JSON = JsonProvider.provider();

  private TkvJson() {}

  static JsonArray write(TKVList list) {
    JsonArrayBuilder pairs = JSON.createArrayBuilder();
    for (TKVList.Pair pair : list.pairs()) {
      pairs.add(JSON.createArrayBuilder().add(pair.key()).add(value(pair.value())));
    }
    return pairs.build();
  }

  static TKVList read(JsonValue json) throws BadLineException {
    TKVList.Builder list = TKVList.builder();
    for (JsonValue entry : array(json, "a key-value list")) {
      JsonArray pair = array(entry, "a pair");
      if (pair.size() != 2
          || !(pair.get(0) instanceof JsonString key)
          || key.getString().isEmpty()) {
        throw new BadLineException("a pair is not [key, value]");
      }
      list.put(key.getString(), value(key.getString(), pair.get(1)));
    }
    return list.build();
  }

  private static JsonValue value(Object value) {
    if (value instanceof TKVList list) {
      return write(list);
    } else if (value instanceof Integer number) {
      return JSON.createValue(number);
    } else if (value instanceof Long number) {
      return JSON.createObjectBuilder().add(LONG, number).build();
    }
    return JSON.createValue((String) value);
  }

  private static Object value(String key, JsonValue json) throws BadLineException {
    try {
      if (json instanceof JsonString text) {
        return text.getString();
      } else if (json instanceof JsonNumber number) {
        return number.intValueExact();
      } else if (json instanceof JsonObject wide && wide.get(LONG) instanceof JsonNumber number) {
        return number.longValueExact();
      }
    } catch (ArithmeticException tooWide) {
      throw new BadLineException("the value of " + key + " has too many digits");
    }
    return read(json);
  }

  private static JsonArray array(JsonValue json, String what) throws BadLineException {
    if (json instanceof JsonArray array) {
      return array;
    }
    throw new BadLineException(what + " is no array");
  }
}
