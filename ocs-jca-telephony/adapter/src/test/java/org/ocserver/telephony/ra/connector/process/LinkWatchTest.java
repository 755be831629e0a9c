package org.ocserver.telephony.ra.connector.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkWatchTest {
  private static final LinkTimes TIMES = LinkTimes.ofSeconds(2, 4, 1);
  private final LinkWatch watch = new LinkWatch(TIMES, 0);

  private static long s(double seconds) {
    return (long) (seconds * 1e9);
  }

  @Test
  void shouldCallAConnectionSilentThatAnswersNothing() {
    assertThat(watch.isSilent(s(3.9))).isFalse();
    assertThat(watch.isHeartbeatDue(s(3.9))).isFalse();
    assertThat(watch.untilNext(s(3))).isEqualTo(Duration.ofSeconds(1));
    assertThat(watch.isSilent(s(4))).isTrue();
    assertThat(watch.untilNext(s(5))).isZero();
  }

  @Test
  void shouldAskAfterAWhileWithoutAWord() {
    watch.heard(s(1));

    assertThat(watch.isHeartbeatDue(s(2.9))).isFalse();
    assertThat(watch.untilNext(s(2))).isEqualTo(Duration.ofSeconds(1));
    assertThat(watch.isHeartbeatDue(s(3))).isTrue();
    watch.asked(s(3));
    assertThat(watch.isHeartbeatDue(s(6))).isFalse();
  }

  @Test
  void shouldNoticeAProcessThatStoppedInUnderTenSeconds() {
    watch.heard(s(1));
    watch.asked(s(3));

    assertThat(watch.isSilent(s(6.9))).isFalse();
    assertThat(watch.isSilent(s(7))).isTrue();
  }

  @Test
  void shouldNotTakeAPauseOfItsOwnForSilence() {
    watch.heard(s(1));

    assertThat(watch.isSilent(s(61))).isFalse();
    assertThat(watch.isHeartbeatDue(s(61))).isTrue();
  }

  @Test
  void shouldForgetItsQuestionWhenSomethingComes() {
    watch.heard(s(1));
    watch.asked(s(3));
    watch.heard(s(6));

    assertThat(watch.isSilent(s(7.9))).isFalse();
    assertThat(watch.untilNext(s(7))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void shouldRefuseTimesOutOfRange() {
    assertThatThrownBy(() -> LinkTimes.ofSeconds(2, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ocs.simulator.link.answer is 0");
  }
}
