package org.ocserver.pacing.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a policy reached in a workload, one outcome for each seed. */
record Cell(Workload workload, Policy policy, List<Outcome> outcomes) {
  private static final double NORMAL_95 = 1.96;

  double mean(ToDoubleFunction<Outcome> of) {
    return outcomes.stream().mapToDouble(of).average().orElseThrow();
  }

  double max(ToDoubleFunction<Outcome> of) {
    return outcomes.stream().mapToDouble(of).max().orElseThrow();
  }

  /** Half the width of the 95% confidence interval of the mean; 0 for one seed. */
  double confidence(ToDoubleFunction<Outcome> of) {
    if (outcomes.size() < 2) {
      return 0;
    }
    double mean = mean(of);
    double squares =
        outcomes.stream().mapToDouble(o -> Math.pow(of.applyAsDouble(o) - mean, 2)).sum();
    return NORMAL_95 * Math.sqrt(squares / (outcomes.size() - 1) / outcomes.size());
  }

  /** Lost of all answered calls of all seeds. */
  double abandonment() {
    double answered = outcomes.stream().mapToLong(Outcome::answered).sum();
    return answered == 0 ? 0 : outcomes.stream().mapToLong(Outcome::lost).sum() / answered;
  }
}
