package org.ocserver.pacing.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the pacing is to reach in each workload, and whether it does. */
enum Goal {
  CAP(
      "the cap of 3% is broken in no window of any run",
      one -> one.text("%.2f%%", PacingTable.worst(one.ocs)),
      one -> true,
      one -> PacingTable.worst(one.ocs) <= 100 * Policies.CAP + 1e-9),
  INFORMED(
      "10 agents and more: at most 3 points under the informed policy",
      one -> one.text("%.1f under", one.util("informed") - one.util("ocs")),
      one -> one.ocs.workload().agents() >= 10,
      one -> one.util("ocs") >= one.util("informed") - 3),
  TUNED(
      "at least 8 points above VICIdial tuned for the workload where the informed policy is 11"
          + " above it",
      one -> one.text("%.1f above", one.util("ocs") - one.util("vicidial-tuned")),
      one ->
          one.ocs.workload().agents() >= 10
              && one.util("informed") >= one.util("vicidial-tuned") + 11,
      one -> one.util("ocs") >= one.util("vicidial-tuned") + 8),
  SMALL(
      "fewer than 10 agents: never under progressive",
      one -> one.text("%.1f above", one.util("ocs") - one.util("progressive")),
      one -> one.ocs.workload().agents() < 10,
      one -> one.util("ocs") >= one.util("progressive")),
  WAIT(
      "agents wait, at the 95th percentile, half as long as under tuned VICIdial",
      one -> one.text("%.2f of it", one.wait("ocs") / one.wait("vicidial-tuned")),
      one -> true,
      one -> one.wait("ocs") <= one.wait("vicidial-tuned") / 2);

  private record OfWorkload(PacingTable table, Cell ocs) {
    double util(String policy) {
      return PacingTable.utilisation(table.cell(ocs.workload(), policy));
    }

    double wait(String policy) {
      return table.cell(ocs.workload(), policy).mean(Outcome::waitHigh);
    }

    String text(String format, double value) {
      return ocs.workload().name() + " " + String.format(Locale.ROOT, format, value);
    }
  }

  private final String text;
  private final Function<OfWorkload, String> measured;
  private final Function<OfWorkload, Boolean> concerns;
  private final Function<OfWorkload, Boolean> reached;

  Goal(
      String text,
      Function<OfWorkload, String> measured,
      Function<OfWorkload, Boolean> concerns,
      Function<OfWorkload, Boolean> reached) {
    this.text = text;
    this.measured = measured;
    this.concerns = concerns;
    this.reached = reached;
  }

  /** A row of Markdown: the goal, in how many workloads it is reached, and in which it is not. */
  String row(PacingTable table) {
    List<OfWorkload> all =
        table.workloads().stream()
            .map(workload -> new OfWorkload(table, table.cell(workload, "ocs")))
            .filter(concerns::apply)
            .toList();
    List<OfWorkload> missed = all.stream().filter(one -> !reached.apply(one)).toList();
    return String.format(
        Locale.ROOT,
        "| %s | %d of %d | %s |%n",
        text,
        all.size() - missed.size(),
        all.size(),
        missed.stream().map(measured).collect(Collectors.joining("; ")));
  }
}
