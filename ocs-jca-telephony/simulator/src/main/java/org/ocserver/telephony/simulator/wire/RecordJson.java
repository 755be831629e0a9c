package org.ocserver.telephony.simulator.wire;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;

/**
 * Records as JSON objects, component by component: strings, longs, instants, lengths of time,
 * enumerations, connection ids, key-value lists, and records of these.
 */
final class RecordJson {
  private static final JsonProvider JSON = JsonProvider.provider();

  private RecordJson() {}

  static JsonObject write(Record message) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent component : message.getClass().getRecordComponents()) {
      object.add(component.getName(), value(valueOf(component, message)));
    }
    return object.build();
  }

  static <T> T read(JsonObject json, Class<T> type) throws BadLineException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      types[i] = components[i].getType();
      if (!json.containsKey(name)) {
        throw new BadLineException(type.getSimpleName() + " is without " + name);
      }
      values[i] = value(json.get(name), types[i], type.getSimpleName() + "." + name);
    }
    return make(type, types, values);
  }

  private static JsonValue value(Object value) {
    if (value instanceof Long number) {
      return JSON.createValue(number);
    } else if (value instanceof ConnectionId id) {
      return JSON.createValue(id.value());
    } else if (value instanceof TKVList list) {
      return TkvJson.write(list);
    } else if (value instanceof Record inner) {
      return write(inner);
    } else if (value instanceof Enum<?> constant) {
      return JSON.createValue(constant.name());
    }
    return JSON.createValue(value.toString());
  }

  private static Object value(JsonValue json, Class<?> type, String name) throws BadLineException {
    if (type == TKVList.class) {
      return TkvJson.read(json);
    } else if (type == long.class && json instanceof JsonNumber number) {
      return whole(number, name);
    } else if (json instanceof JsonString text) {
      return value(text.getString(), type, name);
    } else if (type.isRecord() && type != ConnectionId.class && json instanceof JsonObject inner) {
      return read(inner, type);
    }
    throw new BadLineException(name + " is no " + type.getSimpleName());
  }

  private static Object value(String text, Class<?> type, String name) throws BadLineException {
    try {
      if (type == String.class) {
        return text;
      } else if (type == ConnectionId.class) {
        return new ConnectionId(text);
      } else if (type == Instant.class) {
        return Instant.parse(text);
      } else if (type == Duration.class) {
        return Duration.parse(text);
      } else if (type.isEnum()) {
        return constant(text, type);
      }
    } catch (IllegalArgumentException | DateTimeException unfit) {
      // Told below, without the value that its message has.
    }
    throw new BadLineException(name + " is no " + type.getSimpleName());
  }

  private static Object constant(String name, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static long whole(JsonNumber number, String name) throws BadLineException {
    try {
      return number.longValueExact();
    } catch (ArithmeticException unfit) {
      throw new BadLineException(name + " is no whole number of 64 bits");
    }
  }

  private static Object valueOf(RecordComponent component, Record message) {
    try {
      return component.getAccessor().invoke(message);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T make(Class<T> type, Class<?>[] types, Object[] values)
      throws BadLineException {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new BadLineException(type.getSimpleName() + " does not take its values");
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
