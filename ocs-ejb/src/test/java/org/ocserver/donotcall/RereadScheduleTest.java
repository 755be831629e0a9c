package org.ocserver.donotcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RereadScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final RereadSchedule schedule = new RereadSchedule();

  @Test
  void shouldReadAtOnceAndThenAtTheInterval() {
    assertThat(schedule.isDue(NOW, HOUR)).isTrue();
    schedule.begun(NOW);
    schedule.succeeded(NOW);
    assertThat(schedule.isDue(NOW.plusSeconds(3599), HOUR)).isFalse();
    assertThat(schedule.isDue(NOW.plusSeconds(3600), HOUR)).isTrue();
  }

  @Test
  void shouldReadOnRequestOnlyWhenTheIntervalIsZero() {
    schedule.succeeded(NOW);
    assertThat(schedule.isDue(NOW.plus(Duration.ofDays(365)), Duration.ZERO)).isFalse();
    schedule.request();
    assertThat(schedule.isDue(NOW, Duration.ZERO)).isTrue();
  }

  @Test
  void shouldTryAgainTenSecondsAfterAFailure() {
    schedule.begun(NOW);
    assertThat(schedule.isDue(NOW.plusSeconds(9), Duration.ZERO)).isFalse();
    assertThat(schedule.isDue(NOW.plusSeconds(10), Duration.ZERO)).isTrue();
  }

  @Test
  void shouldTakeANewIntervalAtOnce() {
    schedule.succeeded(NOW);
    assertThat(schedule.isDue(NOW.plusSeconds(60), Duration.ofMinutes(1))).isTrue();
  }
}
