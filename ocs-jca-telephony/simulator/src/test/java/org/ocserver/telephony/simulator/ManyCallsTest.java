package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.CallEvent;

class ManyCallsTest {
  private static final Duration LONG = Duration.ofHours(2);

  @Test
  void shouldEndEachDialExactlyOnceWhateverHappens() {
    for (int seed = 1; seed <= 60; seed++) {
      PlayedSwitch played = busyHour(seed);

      Map<ConnectionId, CallEvent> last = new HashMap<>();
      Instant before = PlayedSwitch.START;
      for (CallEvent event : played.heard(CallEvent.class)) {
        assertThat(event.at()).isAfterOrEqualTo(before);
        before = event.at();
        CallEvent previous = last.put(event.call(), event);
        assertThat(previous == null)
            .as("only a call's first event is Dialing, seed %d", seed)
            .isEqualTo(event instanceof TelephonyEvent.Dialing);
        assertThat(previous != null && PlayedSwitch.endsCall(previous))
            .as("nothing follows a call's end, seed %d", seed)
            .isFalse();
      }
      assertThat(last).hasSize(150);
      assertThat(last.values()).allMatch(PlayedSwitch::endsCall);
      assertThat(played.phone.statistics().trunksInUse()).isZero();
    }
  }

  @Test
  void shouldReportTheSameEventsWhenTheSeedIsTheSame() {
    assertThat(busyHour(7).events).isEqualTo(busyHour(7).events);
    assertThat(busyHour(7).events).isNotEqualTo(busyHour(8).events);
  }

  @Test
  void shouldMeetResultsAsOftenAsTheirWeightsSay() {
    PlayedSwitch played =
        PlayedSwitch.with(
            "agents", "0", "trunks", "20000", "outcome.BUSY", "3", "outcome.SIT_VACANT_CODE", "1");
    for (int i = 0; i < 10_000; i++) {
      played.dial("5550100");
    }
    played.time.runUntilIdle(LONG);

    assertThat(played.heard(TelephonyEvent.DestinationBusy.class))
        .filteredOn(busy -> busy.state() == CallState.BUSY)
        .hasSizeBetween(7_300, 7_700);
  }

  @Test
  void shouldPlayTenThousandCallsByDefaultSettings() {
    PlayedSwitch played = PlayedSwitch.with();
    for (int i = 0; i < 10_000; i++) {
      played.dial("555" + (1_000_000 + i));
      played.time.advance(Duration.ofMillis(900));
    }

    assertThat(played.time.runUntilIdle(LONG)).isTrue();

    SwitchStatistics statistics = played.phone.statistics();
    assertThat(statistics.dialed() + statistics.refused()).isEqualTo(10_000);
    assertThat((double) statistics.answered() / statistics.dialed()).isBetween(0.32, 0.37);
    assertThat(statistics.connected() + statistics.abandoned()).isEqualTo(statistics.answered());
    assertThat(statistics.trunksHighWater()).isBetween(10, 60);
    assertThat(played.heard(CallEvent.class)).filteredOn(PlayedSwitch::endsCall).hasSize(10_000);
  }

  private static PlayedSwitch busyHour(int seed) {
    PlayedSwitch played =
        PlayedSwitch.with(
            "seed", String.valueOf(seed), "agents", "4", "trunks", "12", "break.calls", "3");
    SplittableRandom application = new SplittableRandom(seed);
    for (int i = 0; i < 150; i++) {
      played.dial("555" + application.nextInt(10_000));
      played.time.advance(Duration.ofMillis(application.nextInt(4_000)));
      disturb(played, application);
    }
    assertThat(played.time.runUntilIdle(LONG)).isTrue();
    return played;
  }

  /** What an application may ask at any time, in time or too late. */
  private static void disturb(PlayedSwitch played, SplittableRandom application) {
    List<TelephonyEvent.Dialing> dialed = played.heard(TelephonyEvent.Dialing.class);
    ConnectionId some = dialed.get(application.nextInt(dialed.size())).call();
    switch (application.nextInt(8)) {
      case 0 -> played.phone.releaseCall(0, dialed.get(dialed.size() - 1).call());
      case 1 -> played.phone.releaseCall(0, some);
      case 2 -> played.phone.transferCall(0, some, "9000", TKVList.empty());
      case 3 -> played.phone.transferCall(0, some, "7002", TKVList.empty());
      default -> played.phone.updateUserData(0, some, TKVList.empty());
    }
  }
}
