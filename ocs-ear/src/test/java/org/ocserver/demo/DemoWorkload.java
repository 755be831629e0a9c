package org.ocserver.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ocserver.pacing.bench.Workload;
import org.ocserver.pacing.bench.Workload.Spread;
import org.ocserver.pacing.bench.Workloads;

/**
 * A workload of the pacing benchmark, as the simulated switch plays it in real time. What its
 * settings cannot say is left out: who waits for 2 s hangs up, dials that nobody answers are busy,
 * agents pause after a number of calls.
 *
 * @param workload what is played
 */
record DemoWorkload(Workload workload) {
  private static final int MANY_TRUNKS = 100_000;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double SECONDS_PER_MINUTE = 60;

  /**
   * The workload of a name.
   *
   * @param file of workloads, as docs/pacing.md describes it
   * @throws IllegalArgumentException if the file has none of that name
   */
  static DemoWorkload of(Path file, String name) throws IOException {
    return Workloads.read(file).stream()
        .filter(workload -> workload.name().equals(name))
        .findFirst()
        .map(DemoWorkload::new)
        .orElseThrow(() -> new IllegalArgumentException(file + " has no workload " + name));
  }

  /**
   * Keys and values in turn.
   *
   * @param mostAgents that the demonstration has
   */
  String[] settings(int mostAgents) {
    int trunks = workload.trunks() == 0 ? MANY_TRUNKS : workload.trunks();
    List<String> settings = new ArrayList<>();
    set(settings, "agents", Math.min(mostAgents, workload.agents()));
    set(settings, "trunks", trunks);
    set(settings, "hit.rate", hitRate());
    set(settings, "hit.drift", workload.drift());
    set(settings, "outcome.BUSY", 1);
    set(settings, "answer.seconds", "fixed(0)");
    set(settings, "patience.seconds", "fixed(2)");
    set(settings, "talk.seconds", lognormal(workload.talk()));
    set(settings, "acw.seconds", lognormal(workload.wrap()));
    set(settings, "ring.seconds", lognormal(workload.toAnswer()));
    set(settings, "signal.seconds", lognormal(workload.toFailure()));
    if (workload.turnover() > 0) {
      double work = workload.talk().mean() + workload.wrap().mean();
      double calls = SECONDS_PER_HOUR / workload.turnover() / work;
      set(settings, "break.calls", Math.max(1, Math.round(calls)));
      set(settings, "break.seconds", lognormal(workload.pause()));
    }
    return settings.toArray(String[]::new);
  }

  private static void set(List<String> settings, String key, Object value) {
    settings.add(key);
    settings.add(value.toString());
  }

  private String hitRate() {
    return workload.hitRates().stream()
        .map(from -> from.seconds() / SECONDS_PER_MINUTE + ":" + from.rate())
        .collect(Collectors.joining(","));
  }

  /** The switch wants the deviation of the duration, not of its logarithm. */
  private static String lognormal(Spread spread) {
    double deviation = spread.mean() * Math.sqrt(Math.expm1(spread.sigma() * spread.sigma()));
    return String.format(Locale.ROOT, "lognormal(%.3f,%.3f)", spread.mean(), deviation);
  }
}
