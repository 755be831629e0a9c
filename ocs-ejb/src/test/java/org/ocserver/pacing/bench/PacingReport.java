package org.ocserver.pacing.bench;

import java.util.List;
import java.util.Locale;

/** The comparison as Markdown. */
record PacingReport(PacingTable table, String form) {
  private static final List<String> COLUMNS =
      List.of(
          "ocs",
          "vicidial-tuned",
          "vicidial-default",
          "issabel",
          "erlang",
          "ratio-2",
          "ratio-3",
          "progressive",
          "informed",
          "clairvoyant");
  private static final List<String> WAITS =
      List.of("ocs", "vicidial-tuned", "progressive", "informed");

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(form).append("\n\n| Goal | Reached in | Missed in |\n|---|---|---|\n");
    for (Goal goal : Goal.values()) {
      text.append(goal.row(table));
    }
    text.append(
        """

        Utilisation, the share of their time that agents talk or wrap up, in percent, with the
        95% confidence interval over the seeds; in brackets the share of answered calls that were
        lost, in percent. What loses more than 3% is not allowed, however busy it keeps agents.

        """);
    header(text, "Workload", COLUMNS);
    for (Workload workload : table.workloads()) {
      text.append("| ").append(workload.name());
      for (String policy : COLUMNS) {
        text.append(" | ").append(busy(table.cell(workload, policy)));
      }
      text.append(" |\n");
    }
    text.append(
        """

        Seconds that agents wait between calls, median and 95th percentile; then the highest share
        of lost calls in any window of any run, in percent, and the calls that a run places.

        """);
    header(text, "Workload", WAITS);
    for (Workload workload : table.workloads()) {
      text.append("| ").append(workload.name());
      for (String policy : WAITS) {
        text.append(" | ").append(waits(table.cell(workload, policy)));
      }
      text.append(" |\n");
    }
    text.append("\nThe settings of VICIdial that kept agents busiest under the cap:\n\n");
    text.append("| Workload | Settings |\n|---|---|\n");
    for (Workload workload : table.workloads()) {
      Policy tuned = table.cell(workload, "vicidial-tuned").policy();
      text.append("| ").append(workload.name()).append(" | ");
      text.append(tuned.settings()).append(" |\n");
    }
    return text.toString();
  }

  private static void header(StringBuilder text, String first, List<String> columns) {
    text.append("| ").append(first).append(" | ").append(String.join(" | ", columns));
    text.append(" |\n|---").append("|---".repeat(columns.size())).append("|\n");
  }

  private static String busy(Cell cell) {
    return String.format(
        Locale.ROOT,
        "%.1f ±%.1f (%.1f)",
        PacingTable.utilisation(cell),
        100 * cell.confidence(Outcome::utilisation),
        PacingTable.abandonment(cell));
  }

  private static String waits(Cell cell) {
    return String.format(
        Locale.ROOT,
        "%.1f, %.1f; %.2f; %.0f",
        cell.mean(Outcome::waitMedian),
        cell.mean(Outcome::waitHigh),
        PacingTable.worst(cell),
        cell.mean(Outcome::calls));
  }
}
