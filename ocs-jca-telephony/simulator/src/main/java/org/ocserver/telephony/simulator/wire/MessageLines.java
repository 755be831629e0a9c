package org.ocserver.telephony.simulator.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.ocserver.telephony.TelephonyEvent;

/**
 * Messages of one kind as lines, and back.
 *
 * @param <T> a sealed interface of records
 */
public final class MessageLines<T> {
  /** What an application asks. */
  public static final MessageLines<SwitchRequest> REQUESTS =
      new MessageLines<>(SwitchRequest.class);

  /** What a switch tells. */
  public static final MessageLines<TelephonyEvent> EVENTS =
      new MessageLines<>(TelephonyEvent.class);

  private static final String TYPE = "type";
  private static final String SWITCH_NAME = "switchName";
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Map<String, Class<? extends T>> types = new HashMap<>();

  private MessageLines(Class<T> kind) {
    addAll(kind);
  }

  /** The line of a message, without its end. */
  public String write(T message) {
    JsonObject components = RecordJson.write((Record) message);
    return JSON.createObjectBuilder()
        .add(TYPE, message.getClass().getSimpleName())
        .addAll(JSON.createObjectBuilder(components).remove(SWITCH_NAME))
        .build()
        .toString();
  }

  /**
   * The message of a line.
   *
   * @param switchName of the switch that tells it or is asked
   */
  public T read(String line, String switchName) throws BadLineException {
    try (JsonParser parser = JSON.createParser(new StringReader(line))) {
      parser.next();
      JsonObject json = parser.getObject();
      if (parser.hasNext()) {
        throw new BadLineException("something follows a message on its line");
      }
      return message(json, switchName);
    } catch (RuntimeException unread) {
      // Not only a JsonException: nesting that is too deep, and numbers that are too long, are
      // refused by others.
      throw new BadLineException("a line is no JSON object of a message");
    }
  }

  private T message(JsonObject json, String switchName) throws BadLineException {
    if (!(json.get(TYPE) instanceof JsonString type) || !types.containsKey(type.getString())) {
      throw new BadLineException("a message has no type, or an unknown one");
    }
    JsonObject named = JSON.createObjectBuilder(json).add(SWITCH_NAME, switchName).build();
    return RecordJson.read(named, types.get(type.getString()));
  }

  private void addAll(Class<? extends T> kind) {
    if (kind.isRecord()) {
      types.put(kind.getSimpleName(), kind);
    } else {
      for (Class<?> permitted : kind.getPermittedSubclasses()) {
        addAll(permitted.asSubclass(kind));
      }
    }
  }
}
