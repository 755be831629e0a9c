package org.ocserver.treatment.scxml.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.scxml.StateChart;

/** Draws the states in document order, one below the other, and the transitions beside them. */
final class Drawing {
  private static final int ROW = 44;
  private static final int BOX = 28;
  private static final int INDENT = 24;
  private static final int RIGHT = 320;
  private static final int STEP = 14;

  private final StringBuilder svg = new StringBuilder();
  private final Map<String, Integer> rows = new HashMap<>();

  private Drawing() {}

  static String of(StateChart chart) {
    return new Drawing().draw(chart);
  }

  private String draw(StateChart chart) {
    List<StateChart.State> states = chart.states();
    for (int i = 0; i < states.size(); i++) {
      rows.put(states.get(i).id(), i);
    }
    int arrows = states.stream().mapToInt(state -> state.arrows().size()).sum();
    svg.append(
        String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n<defs><marker id=\"head\""
                + " orient=\"auto\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\">"
                + "<path d=\"M0,0 L8,4 L0,8 z\"/></marker></defs>%n",
            RIGHT + arrows * STEP + 420, states.size() * ROW + 20));
    states.forEach(this::box);
    int lane = 0;
    for (StateChart.State state : states) {
      int place = 0;
      for (StateChart.Arrow arrow : state.arrows()) {
        arrow(state, arrow, place++, ++lane);
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private void box(StateChart.State state) {
    int x = 10 + state.depth() * INDENT;
    int y = 10 + rows.get(state.id()) * ROW;
    String dash = state.kind().equals("parallel") ? " stroke-dasharray=\"5 3\"" : "";
    int width = state.kind().equals("final") ? 3 : 1;
    svg.append(
        String.format(
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"none\""
                + " stroke=\"black\" stroke-width=\"%d\"%s/>%n<text x=\"%d\" y=\"%d\">%s</text>%n",
            x, y, RIGHT - x, BOX, width, dash, x + 10, y + 18, escaped(state.id())));
  }

  private void arrow(StateChart.State from, StateChart.Arrow arrow, int place, int lane) {
    int start = 16 + rows.get(from.id()) * ROW + place * 6 % BOX;
    int end = 24 + rows.get(arrow.target()) * ROW;
    int x = RIGHT + 10 + lane * STEP;
    svg.append(
        String.format(
            "<path d=\"M%d,%d H%d V%d H%d\" fill=\"none\" stroke=\"gray\""
                + " marker-end=\"url(#head)\"/>%n<text x=\"%d\" y=\"%d\" font-size=\"10\">%s</text>%n",
            RIGHT, start, x, end, RIGHT, x + 3, (start + end) / 2, escaped(arrow.label())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
