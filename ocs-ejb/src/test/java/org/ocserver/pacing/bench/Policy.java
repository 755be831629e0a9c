package org.ocserver.pacing.bench;

import org.ocserver.pacing.Pacer;

/**
 * A way to pace, to be compared.
 *
 * @param settings what was tuned, in words; empty where nothing was
 * @param tick milliseconds after which it is asked again when nothing happens
 */
record Policy(String name, String settings, long tick, Maker maker) {
  /** Makes a pacer for one run. */
  interface Maker {
    Pacer pacer(Workload workload, long seed);
  }

  Policy(String name, Maker maker) {
    this(name, "", 1000, maker);
  }

  Outcome run(Workload workload, long seed) {
    return new Simulation(workload, seed, maker.pacer(workload, seed), tick).run();
  }
}
