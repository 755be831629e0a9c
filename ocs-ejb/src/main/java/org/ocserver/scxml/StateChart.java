package org.ocserver.scxml;

import java.util.List;

/**
 * The states of a document, for a drawing.
 *
 * @param states in document order
 */
public record StateChart(List<State> states) {
  /**
   * A state.
   *
   * @param depth 0 for those of the document itself
   * @param kind as the element is called
   */
  public record State(String id, String kind, int depth, List<Arrow> arrows) {}

  /**
   * A transition to one state.
   *
   * @param label events and condition
   */
  public record Arrow(String label, String target) {}

  static StateChart of(List<StateNode> nodes) {
    return new StateChart(
        nodes.stream().filter(it -> it.parent.isPresent()).map(StateChart::state).toList());
  }

  private static State state(StateNode node) {
    String kind =
        switch (node.kind) {
          case PARALLEL -> "parallel";
          case FINAL -> "final";
          case SHALLOW_HISTORY, DEEP_HISTORY -> "history";
          case ROOT, STATE -> "state";
        };
    List<Arrow> arrows =
        node.transitions.stream()
            .flatMap(it -> it.targets().stream().map(target -> new Arrow(label(it), target.id)))
            .toList();
    return new State(node.id, kind, node.ancestors(java.util.Optional.empty()).size() - 1, arrows);
  }

  private static String label(Transition transition) {
    String events = String.join(" ", transition.descriptors);
    return transition.cond.map(cond -> events + " [" + cond.strip() + "]").orElse(events).strip();
  }
}
