package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.telephony.TelephonyEvent.Abandoned;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.Queued;
import org.ocserver.telephony.TelephonyEvent.Released;

/** Customers who call of their own accord. */
class InboundCallTest {
  @Test
  void shouldBringACallerToAnAgentWithoutADial() {
    PlayedSwitch played = PlayedSwitch.plain();
    played.phone.callIn();
    played.advance(60);
    assertThat(played.heard(Dialing.class)).isEmpty();
    assertThat(played.only(Queued.class).queue()).isEqualTo("9000");
    assertThat(played.only(Established.class).dn()).isEqualTo("7001");
    assertThat(played.heard(Released.class)).hasSize(1);
    assertThat(played.phone.statistics().trunksInUse()).isZero();
  }

  @Test
  void shouldHangUpWhenNoAgentComes() {
    PlayedSwitch played = PlayedSwitch.plain("agents", "0");
    played.phone.callIn();
    played.advance(20);
    assertThat(played.heard(Abandoned.class)).hasSize(1);
  }

  @Test
  void shouldHaveACallerAfterEachOfTheGivenTimes() {
    PlayedSwitch played =
        PlayedSwitch.plain(
            "inbound.seconds",
            "fixed(10)",
            "agents",
            "0",
            "queues",
            "9000,9001",
            "inbound.queue",
            "9001");
    played.advance(35);
    assertThat(played.heard(Queued.class)).hasSize(3).allMatch(q -> q.queue().equals("9001"));
    played.phone.stop();
    played.advance(60);
    assertThat(played.heard(Queued.class)).hasSize(3);
  }
}
