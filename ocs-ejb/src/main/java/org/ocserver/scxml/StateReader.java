package org.ocserver.scxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.scxml.StateNode.Kind;

/** Reads the states of one document. */
final class StateReader {
  private final DocumentReader reader;
  private final Language language;
  private final ActionReader actions;
  private final List<StateNode> states = new ArrayList<>();
  private final Map<String, StateNode> byId = new HashMap<>();
  private final Map<Transition, Integer> lines = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();

  StateReader(DocumentReader reader, Language language) {
    this.reader = reader;
    this.language = language;
    this.actions = new ActionReader(reader);
  }

  ScxmlDocument read(XmlElement element) throws DocumentException {
    StateNode root = new StateNode("#root", Kind.ROOT, 0, Optional.empty());
    states.add(root);
    for (XmlElement child : scxml(element)) {
      if (child.name().equals("script")) {
        scripts.add(actions.script(child));
      } else {
        readInto(root, child);
      }
    }
    if (root.children.isEmpty()) {
      throw new DocumentException("has no state", element.line());
    }
    initial(root, element);
    link();
    return new ScxmlDocument(
        element.attribute("name").orElse(""),
        root,
        element.attribute("binding").filter("late"::equals).isPresent(),
        scripts,
        states,
        language.forDocument(),
        reader);
  }

  private void state(XmlElement element, Kind kind, StateNode parent) throws DocumentException {
    String id = element.attribute("id").map(String::strip).orElse("#" + states.size());
    StateNode state = new StateNode(id, kind, states.size(), Optional.of(parent));
    if (byId.put(id, state) != null) {
      throw new DocumentException("a second state with id " + id, element.line());
    }
    states.add(state);
    (state.isHistory() ? parent.histories : parent.children).add(state);
    for (XmlElement child : scxml(element)) {
      readInto(state, child);
    }
    if (state.isHistory()) {
      if (state.transitions.size() != 1) {
        throw new DocumentException("history " + id + " needs one transition", element.line());
      }
      state.initial = Optional.of(state.transitions.get(0));
    } else {
      initial(state, element);
    }
  }

  private void readInto(StateNode state, XmlElement child) throws DocumentException {
    switch (child.name()) {
      case "state" -> state(child, Kind.STATE, state);
      case "parallel" -> state(child, Kind.PARALLEL, state);
      case "final" -> state(child, Kind.FINAL, state);
      case "history" ->
          state(
              child,
              child.attribute("type").filter("deep"::equals).isPresent()
                  ? Kind.DEEP_HISTORY
                  : Kind.SHALLOW_HISTORY,
              state);
      case "onentry" -> state.onEntry.add(actions.block(child));
      case "onexit" -> state.onExit.add(actions.block(child));
      case "transition" -> state.transitions.add(transition(state, child));
      case "initial" -> {
        for (XmlElement transition : scxml(child)) {
          state.initial = Optional.of(transition(state, transition));
        }
      }
      case "datamodel" -> {
        for (XmlElement data : scxml(child)) {
          state.variables.add(
              new StateNode.Variable(actions.required(data, "id"), actions.value(data)));
        }
      }
      case "invoke" -> state.invokes.add(actions.invoke(child));
      case "donedata" -> state.doneData = actions.payload(child);
      default -> throw new DocumentException("unexpected element " + child.name(), child.line());
    }
  }

  private void initial(StateNode state, XmlElement element) throws DocumentException {
    Optional<String> named = element.attribute("initial");
    if (state.initial.isEmpty() && state.isCompound()) {
      List<String> targets =
          named.map(ActionReader::tokens).orElseGet(() -> List.of(state.children.get(0).id));
      Transition transition =
          new Transition(state, List.of(), Optional.empty(), false, targets, List.of());
      lines.put(transition, element.line());
      state.initial = Optional.of(transition);
    }
  }

  private Transition transition(StateNode source, XmlElement element) throws DocumentException {
    List<String> descriptors =
        ActionReader.tokens(element.attribute("event").orElse("")).stream()
            .map(it -> it.length() > 2 && it.endsWith(".*") ? it.substring(0, it.length() - 2) : it)
            .map(it -> it.length() > 1 && it.endsWith(".") ? it.substring(0, it.length() - 1) : it)
            .toList();
    Transition transition =
        new Transition(
            source,
            descriptors,
            element.attribute("cond"),
            element.attribute("type").filter("internal"::equals).isPresent(),
            ActionReader.tokens(element.attribute("target").orElse("")),
            actions.block(element));
    lines.put(transition, element.line());
    return transition;
  }

  private void link() throws DocumentException {
    for (Map.Entry<Transition, Integer> entry : lines.entrySet()) {
      List<StateNode> targets = new ArrayList<>();
      for (String id : entry.getKey().targetIds) {
        StateNode target = byId.get(id);
        if (target == null) {
          throw new DocumentException("no state with id " + id, entry.getValue());
        }
        targets.add(target);
      }
      entry.getKey().lead(targets);
    }
    for (StateNode state : states) {
      Optional<Transition> initial = state.initial;
      StateNode within = state.isHistory() ? state.parent.orElseThrow() : state;
      if (initial.isPresent()
          && (initial.get().targets().isEmpty()
              || initial.get().targets().stream().anyMatch(it -> !it.isDescendantOf(within)))) {
        throw new DocumentException(
            "the initial state of " + state.id + " is not in it", lines.get(initial.get()));
      }
    }
  }

  /** The elements of SCXML; what others have put between them is theirs. */
  private static List<XmlElement> scxml(XmlElement element) {
    return element.elements().stream().filter(DocumentReader::isScxml).toList();
  }
}
