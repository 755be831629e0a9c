package org.ocserver.pacing.bench;

/**
 * What a policy reached.
 *
 * @param utilisation share of the agents' time that they talked or wrapped up
 * @param abandonment share of answered calls that were lost
 * @param worst the highest share of any window, see {@link LossWindow}
 * @param waitMedian seconds that agents were ready between calls
 * @param waitHigh the same, 95th percentile
 */
record Outcome(
    double utilisation,
    double abandonment,
    double worst,
    double waitMedian,
    double waitHigh,
    long calls,
    long answered,
    long lost) {}
