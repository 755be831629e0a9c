package org.ocserver.pacing.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.ocserver.pacing.bench.VicidialPacer.Method;
import org.ocserver.pacing.bench.VicidialPacer.Settings;

/**
 * Finds for one workload the settings with which a policy keeps its agents busiest under the cap.
 */
final class Tuning {
  private static final double[] MAXIMA = {1.5, 2, 2.5, 3, 4, 6};
  private static final double[] LIMITS = {0.5, 1, 1.5, 2, 2.5, 3};
  private static final double[] INTENSITIES = {-40, -20, 0, 20, 40};
  private static final double[] DIFFERENCES = {-3, -2, -1, 0, 1, 2, 3};
  private static final int BISECTIONS = 6;

  private final Workload workload;
  private final long[] seeds;

  Tuning(Workload workload, long[] seeds) {
    this.workload = workload;
    this.seeds = seeds.clone();
  }

  Cell cell(Policy policy) {
    List<Outcome> outcomes = new ArrayList<>();
    for (long seed : seeds) {
      outcomes.add(policy.run(workload, seed));
    }
    return new Cell(workload, policy, outcomes);
  }

  /**
   * The bar with which the informed policy spends the cap: found by halving, since more is lost the
   * higher it is.
   */
  Policy informed() {
    double low = 5e-3;
    double high = 0.5;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = Math.sqrt(low * high);
      if (cell(Policies.informed(middle)).abandonment() > Policies.CAP) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Policies.informed(low);
  }

  /** The best of VICIdial's settings: for each method, one after the other is varied. */
  Policy vicidial() {
    Settings best = Settings.DEFAULT;
    double bestValue = value(best);
    for (Method method : Method.values()) {
      Settings current = new Settings(method, 3, 2, 0, 0);
      double value = value(current);
      for (Function<Settings, List<Settings>> variation : VARIATIONS) {
        for (Settings other : variation.apply(current)) {
          double otherValue = value(other);
          if (otherValue > value) {
            value = otherValue;
            current = other;
          }
        }
      }
      if (value > bestValue) {
        bestValue = value;
        best = current;
      }
    }
    return Policies.vicidial("vicidial-tuned", best);
  }

  private static final List<Function<Settings, List<Settings>>> VARIATIONS =
      List.of(
          s ->
              each(
                  MAXIMA,
                  x -> new Settings(s.method(), x, s.limit(), s.intensity(), s.difference())),
          s ->
              each(
                  DIFFERENCES,
                  x -> new Settings(s.method(), s.maximum(), s.limit(), s.intensity(), (int) x)),
          s ->
              each(
                  LIMITS,
                  x -> new Settings(s.method(), s.maximum(), x, s.intensity(), s.difference())),
          s ->
              each(
                  INTENSITIES,
                  x -> new Settings(s.method(), s.maximum(), s.limit(), x, s.difference())));

  private static List<Settings> each(double[] values, DoubleFunction<Settings> with) {
    return Arrays.stream(values).mapToObj(with).toList();
  }

  /** Utilisation under the cap; over it, the worse the more is lost. */
  private double value(Settings settings) {
    Cell cell = cell(Policies.vicidial("vicidial", settings));
    double lost = cell.abandonment();
    return lost <= Policies.CAP ? cell.mean(Outcome::utilisation) : -lost;
  }
}
