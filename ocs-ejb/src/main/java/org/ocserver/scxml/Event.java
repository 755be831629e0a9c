package org.ocserver.scxml;

import java.util.Map;
import java.util.Optional;

/**
 * An event of a machine.
 *
 * @param name with dots between its tokens
 * @param type who raised it
 * @param sendId of the send that it comes from, or that failed
 * @param origin where an answer is to be sent
 * @param originType by which kind of event processor
 * @param invokeId of the invocation that it comes from
 * @param data as JSON
 */
public record Event(
    String name,
    Type type,
    Optional<String> sendId,
    Optional<String> origin,
    Optional<String> originType,
    Optional<String> invokeId,
    Optional<String> data) {
  /** Who raised an event. */
  public enum Type {
    PLATFORM("platform"),
    INTERNAL("internal"),
    EXTERNAL("external");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    /** As {@code _event.type} says it. */
    public String text() {
      return text;
    }
  }

  /**
   * An event from outside.
   *
   * @param data strings, numbers, truth values, maps and lists of them; null is JSON's null
   */
  public static Event external(String name, Map<String, ?> data) {
    return new Event(
        name,
        Type.EXTERNAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        data.isEmpty() ? Optional.empty() : Optional.of(JsonText.write(data)));
  }

  /** An event from outside, whose data is JSON already. */
  public static Event ofJson(String name, Optional<String> data) {
    return plain(name, Type.EXTERNAL, data);
  }

  static Event plain(String name, Type type, Optional<String> data) {
    return new Event(
        name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), data);
  }

  static Event error(ExecutionError error) {
    return new Event(
        error.eventName(),
        Type.PLATFORM,
        error.sendId(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        error.data().isEmpty() ? Optional.empty() : Optional.of(JsonText.write(error.data())));
  }

  Event asInternal() {
    return new Event(name, Type.INTERNAL, sendId, origin, originType, invokeId, data);
  }

  Event fromInvocation(String id) {
    return new Event(name, type, sendId, origin, originType, Optional.of(id), data);
  }

  /**
   * Whether a descriptor of a transition names it.
   *
   * @param descriptor tokens, each the beginning of a name, or {@code *}
   */
  static boolean matches(String descriptor, String name) {
    return descriptor.equals("*")
        || name.startsWith(descriptor)
            && (name.length() == descriptor.length() || name.charAt(descriptor.length()) == '.');
  }
}
