package org.ocserver.pacing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Utilisation by workload as an SVG: a row of dots for each, one for each policy. */
record PacingChart(PacingTable table) {
  private static final int LEFT = 130;
  private static final int WIDTH = 640;
  private static final int ROW = 20;
  private static final int TOP = 50;
  private static final double LOWEST = 30;

  private record Dot(String policy, String name, String colour) {}

  private static final List<Dot> DOTS =
      List.of(
          new Dot("clairvoyant", "clairvoyant", "#bbbbbb"),
          new Dot("informed", "informed", "#7a7a7a"),
          new Dot("progressive", "progressive", "#c9a227"),
          new Dot("vicidial-default", "VICIdial default", "#e8a6a0"),
          new Dot("vicidial-tuned", "VICIdial tuned", "#c0392b"),
          new Dot("ocs", "OCS", "#1f5fbf"));

  String svg() {
    List<Workload> workloads = new ArrayList<>(table.workloads());
    int height = TOP + ROW * workloads.size() + 30;
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"12\">%n"
            + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
        LEFT + WIDTH + 20,
        height);
    int legend = LEFT;
    for (Dot dot : DOTS) {
      add(svg, "<circle cx=\"%d\" cy=\"20\" r=\"5\" fill=\"%s\"/>", legend, dot.colour());
      add(svg, "<text x=\"%d\" y=\"24\">%s</text>%n", legend + 9, dot.name());
      legend += 30 + 7 * dot.name().length();
    }
    for (int percent = (int) LOWEST; percent <= 100; percent += 10) {
      double x = x(percent);
      add(
          svg,
          "<line x1=\"%.0f\" x2=\"%.0f\" y1=\"%d\" y2=\"%d\" stroke=\"#e5e5e5\"/>",
          x,
          x,
          TOP - 8,
          height - 22);
      add(
          svg,
          "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%d%%</text>%n",
          x,
          height - 8,
          percent);
    }
    for (int i = 0; i < workloads.size(); i++) {
      int y = TOP + ROW * i + 4;
      add(
          svg,
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
          LEFT - 12,
          y + 4,
          workloads.get(i).name());
      for (Dot dot : DOTS) {
        double utilisation = PacingTable.utilisation(table.cell(workloads.get(i), dot.policy()));
        add(
            svg,
            "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"%s\"/>%n",
            x(utilisation),
            y,
            dot.colour());
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static double x(double percent) {
    return LEFT + WIDTH * (Math.max(LOWEST, percent) - LOWEST) / (100 - LOWEST);
  }
}
