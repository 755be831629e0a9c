package org.ocserver.scxml;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON of saved machines. */
final class SavedMachineJson {
  private static final int VERSION = 1;

  private SavedMachineJson() {}

  static Map<String, Object> write(SavedMachine machine) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", VERSION);
    json.put("session", machine.sessionId());
    json.put("states", machine.configuration());
    json.put("bound", machine.bound());
    json.put("history", machine.history());
    json.put("ids", machine.ids());
    json.put("data", machine.data());
    machine.current().ifPresent(event -> json.put("event", write(event)));
    json.put("delayed", machine.delayed().stream().map(SavedMachineJson::write).toList());
    json.put("invoked", machine.invoked().stream().map(SavedMachineJson::write).toList());
    return json;
  }

  private static Map<String, Object> write(SavedMachine.Delayed delayed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("due", delayed.due().toString());
    json.put("target", delayed.target());
    json.put("event", write(delayed.event()));
    return json;
  }

  private static Map<String, Object> write(SavedMachine.Invoked invoked) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", invoked.id());
    json.put("state", invoked.state());
    json.put("index", invoked.index());
    json.put("xml", invoked.xml());
    json.put("machine", write(invoked.machine()));
    return json;
  }

  private static Map<String, Object> write(Event event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", event.name());
    json.put("type", event.type().name());
    event.sendId().ifPresent(it -> json.put("sendid", it));
    event.origin().ifPresent(it -> json.put("origin", it));
    event.originType().ifPresent(it -> json.put("origintype", it));
    event.invokeId().ifPresent(it -> json.put("invokeid", it));
    event.data().ifPresent(it -> json.put("data", it));
    return json;
  }

  static SavedMachine read(Object json) throws DocumentException {
    try {
      return machine(json);
    } catch (ClassCastException | DateTimeException | IllegalArgumentException other) {
      throw new DocumentException("no saved machine: " + other.getMessage());
    }
  }

  private static SavedMachine machine(Object json) {
    Map<?, ?> map = (Map<?, ?>) json;
    if (number(map, "version") != VERSION) {
      throw new IllegalArgumentException("unknown version");
    }
    Map<String, List<String>> history = new LinkedHashMap<>();
    ((Map<?, ?>) required(map, "history"))
        .forEach((id, states) -> history.put((String) id, texts(states)));
    List<SavedMachine.Delayed> delayed = new ArrayList<>();
    for (Object item : (List<?>) required(map, "delayed")) {
      Map<?, ?> it = (Map<?, ?>) item;
      delayed.add(
          new SavedMachine.Delayed(
              Instant.parse(text(it, "due")), text(it, "target"), event(required(it, "event"))));
    }
    List<SavedMachine.Invoked> invoked = new ArrayList<>();
    for (Object item : (List<?>) required(map, "invoked")) {
      Map<?, ?> it = (Map<?, ?>) item;
      invoked.add(
          new SavedMachine.Invoked(
              text(it, "id"),
              text(it, "state"),
              (int) number(it, "index"),
              text(it, "xml"),
              machine(required(it, "machine"))));
    }
    return new SavedMachine(
        text(map, "session"),
        texts(required(map, "states")),
        texts(required(map, "bound")),
        history,
        number(map, "ids"),
        text(map, "data"),
        Optional.<Object>ofNullable(map.get("event")).map(SavedMachineJson::event),
        delayed,
        invoked);
  }

  private static Event event(Object json) {
    Map<?, ?> map = (Map<?, ?>) json;
    return new Event(
        text(map, "name"),
        Event.Type.valueOf(text(map, "type")),
        optional(map, "sendid"),
        optional(map, "origin"),
        optional(map, "origintype"),
        optional(map, "invokeid"),
        optional(map, "data"));
  }

  private static List<String> texts(Object json) {
    return ((List<?>) json).stream().map(String.class::cast).toList();
  }

  private static Optional<String> optional(Map<?, ?> map, String key) {
    return Optional.ofNullable((String) map.get(key));
  }

  private static String text(Map<?, ?> map, String key) {
    return (String) required(map, key);
  }

  private static long number(Map<?, ?> map, String key) {
    return ((Number) required(map, key)).longValue();
  }

  private static Object required(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }
}
