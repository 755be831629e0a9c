package org.ocserver.pacing.bench;

import java.util.List;

/**
 * A campaign to be simulated.
 *
 * @param agents logged in at the start
 * @param hitRates share of dials that a person answers, from each moment on
 * @param drift whether it changes evenly from one of those moments to the next
 * @param talk seconds that a talk lasts
 * @param wrap seconds of work after it
 * @param toAnswer seconds from the dial to the answer
 * @param toFailure seconds from the dial to the end of one that nobody answers
 * @param hours how long it runs, in hours of calling
 * @param hoursPerDay hours of calling in a day
 * @param trunks most calls at once; 0 = no limit
 * @param records how many can be dialed; 0 = no limit
 * @param turnover how often an agent leaves for a pause, per hour
 * @param pause seconds that a pause lasts
 */
public record Workload(
    String name,
    int agents,
    List<HitRateFrom> hitRates,
    boolean drift,
    Spread talk,
    Spread wrap,
    Spread toAnswer,
    Spread toFailure,
    double hours,
    double hoursPerDay,
    int trunks,
    int records,
    double turnover,
    Spread pause) {

  /** The hit rate from a moment, in seconds from the start, until the next. */
  public record HitRateFrom(double seconds, double rate) {}

  /**
   * A lognormal duration, in seconds.
   *
   * @param sigma standard deviation of its logarithm; 0 = constant
   */
  public record Spread(double mean, double sigma) {
    /** The duration of a standard normal number. */
    public double of(double gaussian) {
      return mean * Math.exp(sigma * gaussian - sigma * sigma / 2);
    }
  }

  double hitRateAt(double seconds) {
    int last = 0;
    while (last + 1 < hitRates.size() && hitRates.get(last + 1).seconds() <= seconds) {
      last++;
    }
    HitRateFrom from = hitRates.get(last);
    if (!drift || last + 1 == hitRates.size()) {
      return from.rate();
    }
    HitRateFrom to = hitRates.get(last + 1);
    double way = (seconds - from.seconds()) / (to.seconds() - from.seconds());
    return from.rate() + way * (to.rate() - from.rate());
  }

  /** Over the hours that it runs. */
  double meanHitRate() {
    int steps = 1000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += hitRateAt((i + 0.5) / steps * hours * 3600);
    }
    return sum / steps;
  }

  /** The same for a part of the hours, with what changes in them. */
  Workload shortened(double part) {
    List<HitRateFrom> rates =
        hitRates.stream().map(from -> new HitRateFrom(from.seconds() * part, from.rate())).toList();
    return new Workload(
        name,
        agents,
        rates,
        drift,
        talk,
        wrap,
        toAnswer,
        toFailure,
        hours * part,
        hoursPerDay * part,
        trunks,
        records,
        turnover,
        pause);
  }
}
