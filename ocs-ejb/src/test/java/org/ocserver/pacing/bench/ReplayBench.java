package org.ocserver.pacing.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Runs a recorded session again: {@code -Dlog} is its file, {@code -Dpolicy} one of {@link
 * ReplayPolicy}, {@code -Dcap} the percentage of answered calls that may be lost.
 */
@EnabledIfSystemProperty(named = "bench", matches = "replay")
@DisabledIfSystemProperty(named = "ocs.test.postgresql", matches = ".+")
class ReplayBench {
  @Test
  void replay() throws Exception {
    String file = System.getProperty("log", "");
    if (file.isEmpty()) {
      throw new IllegalArgumentException("-Dlog=FILE is missing: the log of a session");
    }
    double cap = Double.parseDouble(System.getProperty("cap", "3"));
    RecordedSession session = RecordedSession.read(Path.of("..").resolve(file));
    System.out.printf(
        Locale.ROOT,
        "bench replay policy=recorded calls=%d answered=%d utilisation=%.1f abandonment=%.2f%n",
        session.dials().size(),
        session.answered(),
        100 * session.utilisation(),
        100 * session.abandonment());
    String wanted = System.getProperty("policy", "");
    for (String name : wanted.isEmpty() ? ReplayPolicy.NAMES : List.of(wanted)) {
      ReplayPolicy policy = ReplayPolicy.of(name, cap / 100);
      print(name, cap, session, new Replay(session, policy.pacer(), policy.tick()).run());
    }
  }

  private static void print(
      String policy, double cap, RecordedSession session, Replay.Outcome outcome) {
    System.out.printf(
        Locale.ROOT,
        "bench replay policy=%s cap=%.1f calls=%d answered=%d utilisation=%.1f abandonment=%.2f"
            + " difference_utilisation=%+.1f difference_abandonment=%+.2f%n",
        policy,
        cap,
        outcome.calls(),
        outcome.answered(),
        100 * outcome.utilisation(),
        100 * outcome.abandonment(),
        100 * (outcome.utilisation() - session.utilisation()),
        100 * (outcome.abandonment() - session.abandonment()));
  }
}
