package org.ocserver.telephony.simulator.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of dials that a person answers, as it changes with the time.
 *
 * @param steps at least one, in order; the first counts from the first dial on
 * @param drift whether the share changes evenly from one step to the next, instead of at once
 */
public record AnswerRate(List<Step> steps, boolean drift) {
  static final String FORM = "minute:share, divided by commas, as 0:0.2,30:0.4";

  /**
   * A share from a minute on.
   *
   * @param minute from the first dial on
   * @param share 0 to 1
   */
  public record Step(double minute, double share) {
    public Step {
      if (!(minute >= 0 && share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("out of range");
      }
    }
  }

  public AnswerRate {
    steps = List.copyOf(steps);
  }

  /**
   * Reads steps.
   *
   * @throws IllegalArgumentException if the text has another form, or the minutes do not rise
   */
  static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split(",")) {
      String[] pair = part.strip().split(":", -1);
      if (pair.length != 2) {
        throw new IllegalArgumentException("no minute and share: " + part);
      }
      Step step = new Step(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]));
      if (!steps.isEmpty() && step.minute() <= steps.get(steps.size() - 1).minute()) {
        throw new IllegalArgumentException("the minutes do not rise");
      }
      steps.add(step);
    }
    return steps;
  }

  /** The share at a minute after the first dial. */
  public double at(double minute) {
    int last = 0;
    while (last + 1 < steps.size() && steps.get(last + 1).minute() <= minute) {
      last++;
    }
    Step from = steps.get(last);
    if (!drift || last + 1 == steps.size() || minute < from.minute()) {
      return from.share();
    }
    Step to = steps.get(last + 1);
    double way = (minute - from.minute()) / (to.minute() - from.minute());
    return from.share() + way * (to.share() - from.share());
  }
}
