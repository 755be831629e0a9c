package org.ocserver.pacing.bench;

import java.util.List;

/**
 * A campaign to be simulated.
 *
 * @param agents logged in at the start
 * @param hitRates share of dials that a person answers, from each moment on
 * @param talk seconds that a talk lasts
 * @param wrap seconds of work after it
 * @param toAnswer seconds from the dial to the answer
 * @param toFailure seconds from the dial to the end of one that nobody answers
 * @param hours how long it runs
 * @param trunks most calls at once; 0 = no limit
 * @param records how many can be dialed; 0 = no limit
 * @param turnover how often an agent leaves for a pause, per hour
 * @param pause seconds that a pause lasts
 */
public record Workload(
    String name,
    int agents,
    List<HitRateFrom> hitRates,
    Spread talk,
    Spread wrap,
    Spread toAnswer,
    Spread toFailure,
    double hours,
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
    double rate = hitRates.get(0).rate();
    for (HitRateFrom from : hitRates) {
      rate = from.seconds() <= seconds ? from.rate() : rate;
    }
    return rate;
  }
}
