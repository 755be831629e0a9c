package org.ocserver.tkv;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ocserver.telephony.TKVList;

/** Key-value lists as JSON objects. */
public final class TkvJson {
  /** The most characters of a text that is read. */
  public static final int MAX_LENGTH = 1 << 20;

  /** How deep lists may be nested. */
  public static final int MAX_DEPTH = 16;

  /** Kept, because each creation of one looks through the class path for the provider of JSON. */
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private TkvJson() {}

  /**
   * Reads a JSON object. Numbers become integers of 32 bits if they fit, else of 64.
   *
   * @throws MalformedList if the text is no JSON object, or holds anything but strings, integers
   *     and objects, or is too long or too deep
   */
  public static TKVList read(String text) throws MalformedList {
    if (text.length() > MAX_LENGTH) {
      throw new MalformedList("the text is longer than " + MAX_LENGTH + " characters");
    }
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
        throw new MalformedList("the text is not a JSON object");
      }
      TKVList list = object(parser);
      if (parser.hasNext()) {
        throw new MalformedList("there is text after the JSON object");
      }
      return list;
    } catch (JsonParsingException | NoSuchElementException e) {
      throw new MalformedList("the text is not JSON: " + firstLine(e.getMessage()));
    }
  }

  private static TKVList object(JsonParser parser) throws MalformedList {
    Deque<TKVList.Builder> lists = new ArrayDeque<>();
    Deque<String> keys = new ArrayDeque<>();
    lists.push(TKVList.builder());
    String key = "";
    while (true) {
      switch (parser.next()) {
        case KEY_NAME -> {
          key = parser.getString();
          if (key.isEmpty()) {
            throw new MalformedList("a key is empty");
          }
        }
        case VALUE_STRING -> lists.peek().put(key, parser.getString());
        case VALUE_NUMBER -> lists.peek().put(key, integer(key, parser));
        case START_OBJECT -> {
          if (lists.size() == MAX_DEPTH) {
            throw new MalformedList("lists are nested deeper than " + MAX_DEPTH);
          }
          keys.push(key);
          lists.push(TKVList.builder());
        }
        case END_OBJECT -> {
          TKVList done = lists.pop().build();
          if (lists.isEmpty()) {
            return done;
          }
          lists.peek().put(keys.pop(), done);
        }
        case VALUE_FALSE, VALUE_TRUE, VALUE_NULL, START_ARRAY, END_ARRAY ->
            throw new MalformedList("the value of " + key + " is no string, integer or object");
      }
    }
  }

  private static Number integer(String key, JsonParser parser) throws MalformedList {
    String digits = parser.getString();
    try {
      long value = Long.parseLong(digits);
      if (value == (int) value) {
        return (int) value;
      }
      return value;
    } catch (NumberFormatException e) {
      throw new MalformedList("the value of " + key + " is no integer of 64 bits");
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** Writes a JSON object, pairs in their order. */
  public static String write(TKVList list) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = GENERATORS.createGenerator(text)) {
      generator.writeStartObject();
      pairs(generator, list);
      generator.writeEnd();
    }
    return text.toString();
  }

  private static void pairs(JsonGenerator generator, TKVList list) {
    for (TKVList.Pair pair : list.pairs()) {
      if (pair.value() instanceof TKVList nested) {
        generator.writeStartObject(pair.key());
        pairs(generator, nested);
        generator.writeEnd();
      } else if (pair.value() instanceof Integer number) {
        generator.write(pair.key(), number);
      } else if (pair.value() instanceof Long number) {
        generator.write(pair.key(), number);
      } else {
        generator.write(pair.key(), pair.value().toString());
      }
    }
  }
}
