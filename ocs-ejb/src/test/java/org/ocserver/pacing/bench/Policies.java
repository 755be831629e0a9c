package org.ocserver.pacing.bench;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.ocserver.pacing.ForecastPacer;
import org.ocserver.pacing.InformedPacer;
import org.ocserver.pacing.PacerSettings;
import org.ocserver.pacing.bench.Workload.Spread;

/** The policies, by name. */
final class Policies {
  /** The share of answered calls that may be lost. */
  static final double CAP = 0.03;

  static final double PATIENCE = 2;

  private Policies() {}

  static Policy ocs() {
    return new Policy(
        "ocs", (workload, seed) -> new ForecastPacer(PacerSettings.of(CAP, window(workload))));
  }

  /** Thirty days of calling. */
  private static Duration window(Workload workload) {
    return Duration.ofMinutes(Math.round(30 * 60 * workload.hoursPerDay()));
  }

  static Policy ratio(int ratio) {
    return new Policy("ratio-" + ratio, (workload, seed) -> new RatioPacer(ratio));
  }

  static Policy progressive() {
    return new Policy("progressive", (workload, seed) -> new RatioPacer(1));
  }

  static Policy issabel() {
    return new Policy("issabel", "", 500, (workload, seed) -> new IssabelPacer());
  }

  static Policy erlang() {
    return new Policy("erlang", "", 100, (workload, seed) -> new ErlangPacer(CAP, seed));
  }

  static Policy vicidial(String name, VicidialPacer.Settings settings) {
    return new Policy(
        name,
        settings.words(),
        500,
        (workload, seed) -> new VicidialPacer(settings, workload.hoursPerDay()));
  }

  static Policy clairvoyant() {
    return new Policy("clairvoyant", "", 50, ClairvoyantPacer::new);
  }

  static Policy informed(double bar) {
    return new Policy(
        "informed", (workload, seed) -> new InformedPacer(truth(workload), PATIENCE, bar));
  }

  private static InformedPacer.Truth truth(Workload workload) {
    return new InformedPacer.Truth(
        now -> workload.hitRateAt(now / 1000.0),
        at(workload.talk()),
        at(workload.wrap()),
        at(workload.toAnswer()),
        at(workload.toFailure()));
  }

  private static ToDoubleFunction<SplittableRandom> at(Spread spread) {
    return random -> spread.of(random.nextGaussian());
  }
}
