package org.ocserver.pacing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.pacing.ForecastPacer;
import org.ocserver.pacing.PacerSettings;

/**
 * Compares the pacing with that of others, by simulation: prints a line for each workload and
 * policy, and writes {@code target/pacing.csv}, {@code .md} and {@code .svg}. {@code -Dseed} is the
 * first seed, {@code -Dworkloads} a file of workloads instead of those of the repository. {@code
 * -Dfull} takes 20 seeds and whole hours; it, or {@code -Dpage}, writes docs/pacing.md anew.
 */
@EnabledIfSystemProperty(named = "bench", matches = "pacing")
@DisabledIfSystemProperty(named = "ocs.test.postgresql", matches = ".+")
class PacingBench {
  private static final int FULL_SEEDS = 20;
  private static final int FEW_SEEDS = 3;
  private static final int LEARNING_DECISIONS = 20_000;
  private static final String BEGIN = "<!-- written by the benchmark -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void measure() throws Exception {
    boolean full = System.getProperty("full") != null;
    long seed = Long.getLong("seed", 1);
    String file = System.getProperty("workloads", "");
    List<Workload> workloads =
        file.isEmpty() ? Workloads.ofRepository() : Workloads.read(Path.of(file));
    if (!full && file.isEmpty()) {
      workloads = workloads.stream().map(workload -> workload.shortened(0.5)).toList();
    }
    Comparison comparison =
        new Comparison(workloads, seed, full ? FULL_SEEDS : FEW_SEEDS, full ? 2 : 1);
    long begin = System.nanoTime();
    PacingTable table = new PacingTable(comparison.run(PacingBench::print));
    System.out.printf(
        Locale.ROOT, "bench pacing seconds=%.0f%n", (System.nanoTime() - begin) / 1e9);
    String form =
        String.format(
            Locale.ROOT,
            full
                ? "The full form: %d seeds a cell, from %d on."
                : "The short form: only %d seeds a cell, from %d on, and half the hours.",
            comparison.seeds(),
            seed);
    String report = new PacingReport(table, form).markdown();
    write(Path.of("target"), table, report);
    if (file.isEmpty() && (full || System.getProperty("page") != null)) {
      Path page = Path.of("../docs/pacing.md");
      String text = Files.readString(page);
      int from = text.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(
          page, text.substring(0, from) + "\n" + report + "\n" + text.substring(text.indexOf(END)));
      Files.writeString(Path.of("../docs/images/pacing.svg"), new PacingChart(table).svg());
    }
  }

  /** How long a decision takes, with 2,000 agents and some 6,000 calls. */
  @Test
  void measureDecisions() throws IOException {
    Workload plain = Workloads.ofRepository().get(0);
    Workload large =
        new Workload(
            "decisions",
            2000,
            List.of(new Workload.HitRateFrom(0, 0.05)),
            false,
            plain.talk(),
            plain.wrap(),
            plain.toAnswer(),
            plain.toFailure(),
            0.5,
            8,
            0,
            0,
            0,
            plain.pause());
    DecisionTime time =
        new DecisionTime(new ForecastPacer(PacerSettings.of(Policies.CAP)), LEARNING_DECISIONS);
    new Simulation(large, Long.getLong("seed", 1), time, 1000).run();
    System.out.printf(
        Locale.ROOT,
        "bench pacing agents=%d calls_out=%.0f decision_us_p50=%.1f decision_us_p99=%.1f"
            + " decision_us_p999=%.1f%n",
        large.agents(),
        time.meanOut(),
        time.quantile(0.5),
        time.quantile(0.99),
        time.quantile(0.999));
  }

  private static void write(Path target, PacingTable table, String report) throws IOException {
    Files.writeString(target.resolve("pacing.csv"), table.csv());
    Files.writeString(target.resolve("pacing.md"), report);
    Files.writeString(target.resolve("pacing.svg"), new PacingChart(table).svg());
  }

  private static void print(Cell cell) {
    System.out.printf(
        Locale.ROOT,
        "bench pacing workload=%s policy=%s utilisation=%.1f abandonment=%.2f"
            + " worst_window_abandonment=%.2f wait_p95=%.1f%n",
        cell.workload().name(),
        cell.policy().name(),
        PacingTable.utilisation(cell),
        PacingTable.abandonment(cell),
        PacingTable.worst(cell),
        cell.mean(Outcome::waitHigh));
  }
}
