package org.ocserver.telephony.ra.inflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.ra.connector.Connector;
import org.ocserver.telephony.ra.connector.ConnectorType;

class ActiveSwitchesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final StepWorkManager container = new StepWorkManager();
  private final RecordingEndpointFactory endpoint = new RecordingEndpointFactory();
  private final List<SpyConnector> connectors = new ArrayList<>();
  private final ActiveSwitches switches =
      new ActiveSwitches(
          container,
          Map.of(ConnectorType.SIMULATOR, this::connector),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void shouldBringTheConnectorsEventsToTheEndpointWhenActivated() throws Exception {
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);
    container.runAll();

    assertThat(endpoint.heard()).containsExactly(new LinkConnected("S1", NOW));
  }

  @Test
  void shouldRefuseASecondEndpointWhenTheSwitchHasOne() throws Exception {
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);

    assertThatThrownBy(
            () -> switches.activate("S1", ConnectorType.SIMULATOR, new RecordingEndpointFactory()))
        .isInstanceOf(ResourceException.class)
        .hasMessageContaining("S1");
    assertThat(connectors).hasSize(1);
  }

  @Test
  void shouldStopTheConnectorOnceAndDeliverNothingMoreWhenDeactivatedTwice() throws Exception {
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);
    switches.deactivate("S1", endpoint);
    switches.deactivate("S1", endpoint);
    container.runAll();

    assertThat(connectors.get(0).stops).isEqualTo(1);
    assertThat(endpoint.heard()).isEmpty();
  }

  @Test
  void shouldLeaveTheConnectorRunningWhenAnotherEndpointIsDeactivated() throws Exception {
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);
    switches.deactivate("S1", new RecordingEndpointFactory());
    switches.deactivate("S2", endpoint);

    assertThat(connectors.get(0).stops).isZero();
  }

  @Test
  void shouldStartAnotherConnectorWhenActivatedAgain() throws Exception {
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);
    switches.deactivate("S1", endpoint);
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);
    container.runAll();

    assertThat(connectors).hasSize(2);
    assertThat(endpoint.heard()).hasSize(1);
  }

  @Test
  void shouldStopAllConnectorsWhenTheAdapterStops() throws Exception {
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);
    switches.activate("S2", ConnectorType.SIMULATOR, new RecordingEndpointFactory());
    switches.deactivateAll();
    switches.deactivateAll();

    assertThat(connectors).extracting(connector -> connector.stops).containsExactly(1, 1);
  }

  @Test
  void shouldDropARequestWhenTheSwitchIsNotActive() {
    switches.request("S1", 7, to -> to.registerDn("9000"));

    assertThat(connectors).isEmpty();
  }

  @Test
  void shouldAnswerLinkDisconnectedWhenTheConnectorFailsOnARequest() throws Exception {
    switches.activate("S1", ConnectorType.SIMULATOR, endpoint);
    switches.request("S1", 7, to -> to.registerDn("9000"));
    container.runAll();

    assertThat(endpoint.heard())
        .last()
        .isInstanceOfSatisfying(
            RequestFailed.class,
            failed -> {
              assertThat(failed.referenceId()).isEqualTo(7);
              assertThat(failed.reason()).isEqualTo(TelephonyFailure.LINK_DISCONNECTED);
              assertThat(failed.at()).isEqualTo(NOW);
            });
  }

  private Connector connector(String switchName, Consumer<TelephonyEvent> events) {
    SpyConnector connector = new SpyConnector(switchName, events);
    connectors.add(connector);
    return connector;
  }

  private static final class SpyConnector implements Connector {
    private final String switchName;
    private final Consumer<TelephonyEvent> events;
    private int stops;

    SpyConnector(String switchName, Consumer<TelephonyEvent> events) {
      this.switchName = switchName;
      this.events = events;
    }

    @Override
    public void start() {
      events.accept(new LinkConnected(switchName, NOW));
    }

    @Override
    public void stop() {
      stops++;
      events.accept(new TelephonyEvent.LinkDisconnected(switchName, NOW));
    }

    /** Fails: no test asks for more. */
    @Override
    public TelephonySwitch requests() {
      throw new IllegalStateException("on purpose");
    }
  }
}
