package org.ocserver.scxml;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A state chart, read and checked. Never changes; any number of machines run it. */
public final class ScxmlDocument {
  final String name;
  final StateNode root;
  final boolean lateBinding;
  final List<String> scripts;

  /** All states, the root first, in document order. */
  final List<StateNode> states;

  final DataModels dataModels;
  private final Map<String, StateNode> byId = new LinkedHashMap<>();
  private final DocumentReader reader;
  private final Map<String, ScxmlDocument> children = new ConcurrentHashMap<>();

  ScxmlDocument(
      String name,
      StateNode root,
      boolean lateBinding,
      List<String> scripts,
      List<StateNode> states,
      DataModels dataModels,
      DocumentReader reader) {
    this.name = name;
    this.root = root;
    this.lateBinding = lateBinding;
    this.scripts = List.copyOf(scripts);
    this.states = List.copyOf(states);
    this.dataModels = dataModels;
    this.reader = reader;
    states.forEach(state -> byId.put(state.id, state));
  }

  Optional<StateNode> state(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A document within this one. */
  ScxmlDocument child(String xml) throws DocumentException {
    ScxmlDocument known = children.get(xml);
    if (known != null) {
      return known;
    }
    ScxmlDocument read = reader.read(xml);
    if (children.size() < 100) {
      children.put(xml, read);
    }
    return read;
  }

  String resource(String uri) throws IOException {
    return reader.resources().load(uri);
  }

  /** What there is to draw. */
  public StateChart chart() {
    return StateChart.of(states);
  }
}
