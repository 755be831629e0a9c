package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.CallPresent;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.VirtualScheduler;

class SeveralLinksTest {
  /** An application that keeps what it hears. */
  private final class Application {
    final List<TelephonyEvent> heard = new ArrayList<>();
    final SwitchLink link = exchange.attach(heard::add);

    Application() {
      link.connect();
      time.runDue();
    }

    <E extends TelephonyEvent> List<E> heard(Class<E> kind) {
      return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void dial(long reference, String number) {
      link.makePredictiveCall(
          reference,
          new PredictiveCall(
              "9000", number, Duration.ofSeconds(20), TKVList.empty(), TKVList.empty()));
      time.runDue();
    }
  }

  private final VirtualScheduler time = new VirtualScheduler(Instant.parse("2026-01-05T09:00:00Z"));
  private final Exchange exchange = new Exchange("switch", settings(), time);

  SeveralLinksTest() {
    exchange.start();
    time.advance(Duration.ofSeconds(1));
  }

  private static SimulatorSettings settings() {
    Properties properties = new Properties();
    properties.setProperty("agents", "1");
    properties.setProperty("outcome.ANSWER", "1");
    properties.setProperty("ring.seconds", "fixed(5)");
    properties.setProperty("talk.seconds", "fixed(30)");
    return SimulatorSettings.from(properties);
  }

  @Test
  void shouldTellTheReferenceOfADialToTheOneWhoAsked() {
    Application first = new Application();
    Application second = new Application();

    first.dial(42, "5550100");

    assertThat(first.heard(Dialing.class)).extracting(Dialing::referenceId).containsExactly(42L);
    assertThat(second.heard(Dialing.class)).extracting(Dialing::referenceId).containsExactly(0L);
    assertThat(first.heard(Dialing.class).get(0).call())
        .isEqualTo(second.heard(Dialing.class).get(0).call());
  }

  @Test
  void shouldTellAFailureToTheOneWhoAskedOnly() {
    Application first = new Application();
    Application second = new Application();

    first.link.transferCall(7, new ConnectionId("none"), "9000", TKVList.empty());
    time.runDue();

    assertThat(first.heard(RequestFailed.class))
        .extracting(RequestFailed::referenceId)
        .containsExactly(7L);
    assertThat(second.heard(RequestFailed.class)).isEmpty();
  }

  @Test
  void shouldGoOnWithCallsWhoseApplicationIsGoneAndTellTheNextOne() {
    Application first = new Application();
    first.dial(42, "5550100");
    first.link.detach();
    time.advance(Duration.ofSeconds(10));
    int lastHeard = first.heard.size();

    Application second = new Application();
    CallPresent standing = second.heard(CallPresent.class).get(0);
    second.link.releaseCall(8, standing.call());
    time.runDue();

    assertThat(second.heard(Released.class))
        .extracting(Released::call)
        .containsExactly(standing.call());
    assertThat(first.heard).hasSize(lastHeard);
  }

  @Test
  void shouldTellANewLinkTheStateOfAgentsWhoCameWhileNobodyWasLinked() {
    Application late = new Application();

    assertThat(late.heard)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("LinkConnected", "CallsReported", "AgentLogin", "AgentReady");
  }

  @Test
  void shouldTakeDownAllLinksWhenTheSwitchStops() {
    Application first = new Application();
    Application second = new Application();

    exchange.stop();
    time.runDue();

    assertThat(first.heard).last().isInstanceOf(LinkDisconnected.class);
    assertThat(second.heard).last().isInstanceOf(LinkDisconnected.class);
  }
}
