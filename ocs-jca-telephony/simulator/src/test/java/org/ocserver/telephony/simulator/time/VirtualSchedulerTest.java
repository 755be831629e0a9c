package org.ocserver.telephony.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualSchedulerTest {
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private final VirtualScheduler time = new VirtualScheduler(START);
  private final List<String> done = new ArrayList<>();

  @Test
  void shouldRunActionsInOrderOfTimeThenOfScheduling() {
    later(2, "c");
    later(1, "a");
    later(1, "b");
    later(-5, "first");

    time.advance(Duration.ofSeconds(2));

    assertThat(done).containsExactly("first@0", "a@1", "b@1", "c@2");
  }

  @Test
  void shouldNotRunWhatIsDueLater() {
    later(2, "a");

    time.advance(Duration.ofMillis(1999));

    assertThat(done).isEmpty();
    assertThat(time.clock().instant()).isEqualTo(START.plusMillis(1999));
  }

  @Test
  void shouldRunWhatBecomesDueOnTheWay() {
    time.schedule(Duration.ofSeconds(1), () -> later(1, "a"));

    time.advance(Duration.ofSeconds(5));

    assertThat(done).containsExactly("a@2");
  }

  @Test
  void shouldStopAtTheLastActionWhenIdle() {
    later(3, "a");

    assertThat(time.runUntilIdle(Duration.ofSeconds(10))).isTrue();
    assertThat(time.now()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void shouldStopAtTheLimitWhenActionsAreLeft() {
    later(30, "a");

    assertThat(time.runUntilIdle(Duration.ofSeconds(10))).isFalse();
    assertThat(time.now()).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void shouldLetWhatAnActionThrowsReachTheCaller() {
    time.schedule(
        Duration.ZERO,
        () -> {
          throw new IllegalStateException("broken");
        });

    assertThatIllegalStateException().isThrownBy(time::runDue).withMessage("broken");
  }

  private void later(long seconds, String name) {
    time.schedule(
        Duration.ofSeconds(seconds),
        () -> done.add(name + "@" + Duration.between(START, time.now()).toSeconds()));
  }
}
