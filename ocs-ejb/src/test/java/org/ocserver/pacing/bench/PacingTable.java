package org.ocserver.pacing.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cells of a comparison, and what they say of the goals. */
record PacingTable(List<Cell> cells) {
  private static final double PERCENT = 100;

  Set<Workload> workloads() {
    Set<Workload> workloads = new LinkedHashSet<>();
    cells.forEach(cell -> workloads.add(cell.workload()));
    return workloads;
  }

  Cell cell(Workload workload, String policy) {
    return cells.stream()
        .filter(cell -> cell.workload().equals(workload) && cell.policy().name().equals(policy))
        .findAny()
        .orElseThrow();
  }

  /** In percent. */
  static double utilisation(Cell cell) {
    return PERCENT * cell.mean(Outcome::utilisation);
  }

  /** In percent. */
  static double abandonment(Cell cell) {
    return PERCENT * cell.abandonment();
  }

  /** In percent, of the worst seed. */
  static double worst(Cell cell) {
    return PERCENT * cell.max(Outcome::worst);
  }

  /** Comma-separated, in percent and seconds. */
  String csv() {
    StringBuilder csv =
        new StringBuilder(
            "workload,policy,agents,hit_rate,utilisation,abandonment,worst_window_abandonment,"
                + "wait_p50,wait_p95,calls\n");
    for (Cell cell : cells) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%d,%.2f,%.3f,%.3f,%.3f,%.3f,%.3f,%.0f%n",
              cell.workload().name(),
              cell.policy().name(),
              cell.workload().agents(),
              PERCENT * cell.workload().meanHitRate(),
              utilisation(cell),
              abandonment(cell),
              worst(cell),
              cell.mean(Outcome::waitMedian),
              cell.mean(Outcome::waitHigh),
              cell.mean(Outcome::calls)));
    }
    return csv.toString();
  }
}
