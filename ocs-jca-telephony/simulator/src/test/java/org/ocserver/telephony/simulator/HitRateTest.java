package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.TelephonyEvent.Queued;

/** How many dials people answer, as the time goes on. */
class HitRateTest {
  private static final int DIALS = 400;
  private static final Offset<Double> LUCK = within(0.07);

  private static PlayedSwitch played(String... settings) {
    return PlayedSwitch.with(
        Stream.concat(
                Stream.of(
                    "agents", "0",
                    "trunks", "100000",
                    "outcome.BUSY", "1",
                    "ring.seconds", "fixed(1)",
                    "signal.seconds", "fixed(1)"),
                Stream.of(settings))
            .toArray(String[]::new));
  }

  /** The share that people answer of dials of now. */
  private static double share(PlayedSwitch played) {
    int before = played.heard(Queued.class).size();
    for (int i = 0; i < DIALS; i++) {
      played.dial("555%04d".formatted(i));
    }
    played.advance(2);
    return (played.heard(Queued.class).size() - before) / (double) DIALS;
  }

  @Test
  void shouldJump() {
    PlayedSwitch played = played("hit.rate", "0:0.2,10:0.6");
    played.advance(3600);
    assertThat(share(played)).as("from the first dial on").isCloseTo(0.2, LUCK);
    played.advance(540);
    assertThat(share(played)).isCloseTo(0.2, LUCK);
    played.advance(60);
    assertThat(share(played)).isCloseTo(0.6, LUCK);
  }

  @Test
  void shouldDrift() {
    PlayedSwitch played = played("hit.rate", "0:0,10:1", "hit.drift", "true");
    assertThat(share(played)).isCloseTo(0, LUCK);
    played.advance(300);
    assertThat(share(played)).isCloseTo(0.5, LUCK);
    played.advance(300);
    assertThat(share(played)).isEqualTo(1);
  }

  @Test
  void shouldPassFasterWithTheSpeed() {
    PlayedSwitch played = played("hit.rate", "0:0,10:1", "speed", "10");
    assertThat(share(played)).isZero();
    played.advance(60);
    assertThat(share(played)).isEqualTo(1);
  }
}
