package org.ocserver.scxml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an event, a donedata or an invocation carries.
 *
 * @param params by name; the later of two with one name counts
 * @param content instead of params
 */
record Payload(List<Param> params, Optional<Source> content) {
  static final Payload NONE = new Payload(List.of(), Optional.empty());

  /** A named value. */
  record Param(String name, String expr) {}

  /** The data of an event, as JSON. */
  Optional<String> json(DataModel data) {
    if (content.isPresent()) {
      Source source = content.get();
      return source.expr().isPresent()
          ? data.json(data.evaluate(source.expr().get()))
          : source.text().flatMap(text -> data.json(data.fromText(text)));
    }
    if (params.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values(data).forEach((name, json) -> values.put(name, new JsonText.Raw(json)));
    return Optional.of(JsonText.write(values));
  }

  /** The named values as JSON; those that are undefined are left out. */
  Map<String, String> values(DataModel data) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Param param : params) {
      data.json(data.evaluate(param.expr())).ifPresent(json -> values.put(param.name(), json));
    }
    return values;
  }
}
