package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.RecordStatus;

/** The whole process is stopped for a time, as on a machine that is paused, and goes on. */
class HeldProcessTest {
  /** Longer than a dial may go unanswered by the switch. */
  private static final Duration PAUSE = Duration.ofMinutes(3);

  @Test
  void shouldReadWhatTheSwitchHasSentBeforeItCallsACallSilent() {
    try (SessionWorld world = new SessionWorld("agents", "5", "ring.seconds", "fixed(10)")) {
      world.addMany(20);
      world.load();
      world.start();
      for (int i = 0; i < 600 && world.dialed().size() < 4; i++) {
        world.advance(Duration.ofMillis(100));
      }
      int dialed = world.dialed().size();
      assertThat(dialed).isPositive();

      world.hold(PAUSE);
      world.advance(Duration.ofMinutes(10));

      assertThat(
              world.count(
                  "SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = "
                      + RecordStatus.STALE.value()))
          .isZero();
      assertThat(world.dialed()).hasSizeGreaterThan(dialed).doesNotHaveDuplicates();
    }
  }
}
