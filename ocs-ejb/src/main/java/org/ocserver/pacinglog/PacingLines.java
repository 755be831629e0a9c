package org.ocserver.pacinglog;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;

/**
 * Events as lines of JSON, and back: {@code event} is the name of the event, the other members are
 * those of its record, as whole numbers.
 */
public final class PacingLines {
  private static final String EVENT = "event";

  /** The line that tells a call result; no pacer hears it. */
  private static final String RESULT = "Result";

  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(PacingEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private PacingLines() {}

  public static String of(PacingEvent event) {
    TKVList.Builder line = TKVList.builder().put(EVENT, event.getClass().getSimpleName());
    for (RecordComponent member : event.getClass().getRecordComponents()) {
      line.put(member.getName(), number(member, event));
    }
    return TkvJson.write(line.build());
  }

  /** The line of a call's result. */
  public static String ofResult(long at, long call, int callResult) {
    return TkvJson.write(
        TKVList.builder()
            .put(EVENT, RESULT)
            .put("at", at)
            .put("call", call)
            .put("result", callResult)
            .build());
  }

  private static Object number(RecordComponent member, PacingEvent event) {
    try {
      Object value = member.getAccessor().invoke(event);
      return value instanceof Boolean yes ? (Object) (yes ? 1 : 0) : value;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The event of a line; empty if it tells a call's result.
   *
   * @throws MalformedList if it is no line of a log
   */
  public static Optional<PacingEvent> event(String line) throws MalformedList {
    TKVList members = TkvJson.read(line);
    String kind = members.string(EVENT).orElse("");
    if (kind.equals(RESULT)) {
      return Optional.empty();
    }
    if (!KINDS.containsKey(kind)) {
      throw new MalformedList("there is no event " + kind);
    }
    return Optional.of(event(KINDS.get(kind), members));
  }

  private static PacingEvent event(Class<?> kind, TKVList members) throws MalformedList {
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      OptionalLong number = members.integer(components[i].getName());
      if (number.isEmpty()) {
        throw new MalformedList(kind.getSimpleName() + " has no " + components[i].getName());
      }
      types[i] = components[i].getType();
      values[i] = value(types[i], number.getAsLong());
    }
    try {
      return (PacingEvent) kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object value(Class<?> type, long number) {
    if (type == int.class) {
      return Math.toIntExact(number);
    }
    return type == boolean.class ? (Object) (number != 0) : (Object) number;
  }
}
