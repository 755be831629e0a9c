package org.ocserver.pacing.bench;

import java.util.List;
import org.ocserver.pacing.ForecastPacer;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacerSettings;

/**
 * A policy under which a session can be run again: those that need to know nothing but what they
 * hear.
 *
 * @param tick milliseconds after which it is asked again when nothing happens
 */
record ReplayPolicy(Pacer pacer, long tick) {
  static final List<String> NAMES =
      List.of(
          "ocs",
          "progressive",
          "ratio-1",
          "ratio-2",
          "ratio-3",
          "vicidial-default",
          "issabel",
          "erlang");

  private static final long SEED = 1;
  private static final double HOURS_PER_DAY = 24;

  /**
   * @param cap the share of answered calls that may be lost, where a policy looks at that
   */
  static ReplayPolicy of(String name, double cap) {
    return switch (name) {
      case "ocs" -> new ReplayPolicy(new ForecastPacer(PacerSettings.of(cap)), 250);
      case "progressive", "ratio-1" -> new ReplayPolicy(new RatioPacer(1), 250);
      case "ratio-2" -> new ReplayPolicy(new RatioPacer(2), 250);
      case "ratio-3" -> new ReplayPolicy(new RatioPacer(3), 250);
      case "vicidial-default" ->
          new ReplayPolicy(new VicidialPacer(vicidial(cap), HOURS_PER_DAY), 500);
      case "issabel" -> new ReplayPolicy(new IssabelPacer(), 500);
      case "erlang" -> new ReplayPolicy(new ErlangPacer(cap, SEED), 100);
      default -> throw new IllegalArgumentException(name + " is none of " + NAMES);
    };
  }

  private static VicidialPacer.Settings vicidial(double cap) {
    VicidialPacer.Settings usual = VicidialPacer.Settings.DEFAULT;
    return new VicidialPacer.Settings(
        usual.method(), usual.maximum(), 100 * cap, usual.intensity(), usual.difference());
  }
}
