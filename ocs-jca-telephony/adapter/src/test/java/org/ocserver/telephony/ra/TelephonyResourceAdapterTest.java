package org.ocserver.telephony.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonyConnectionFactory;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.CallsReported;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.ra.inflow.RecordingEndpointFactory;
import org.ocserver.telephony.ra.inflow.TelephonyActivationSpec;

/** The adapter with its simulator, in real time. */
class TelephonyResourceAdapterTest {
  @TempDir Path directory;

  private final TestContainer container = new TestContainer();
  private final TelephonyResourceAdapter adapter = new TelephonyResourceAdapter();
  private final TelephonyActivationSpec spec = new TelephonyActivationSpec();
  private final RecordingEndpointFactory endpoint = new RecordingEndpointFactory();
  private final BlockingQueue<TelephonyEvent> events = new LinkedBlockingQueue<>();

  TelephonyResourceAdapterTest() {
    endpoint.react(events::add);
  }

  @AfterEach
  void stop() {
    adapter.stop();
    container.close();
  }

  @Test
  void shouldReportTheLinkFirstWhenTheEndpointIsActivated() throws Exception {
    adapter.start(container);
    adapter.endpointActivation(endpoint, spec);

    assertThat(next()).isInstanceOf(LinkConnected.class);
  }

  @Test
  void shouldAnswerADialWhenAskedThroughAConnection() throws Exception {
    settings("agents=0\ntrunks=1\n");
    adapter.setSwitchName("Branch");
    adapter.start(container);
    adapter.endpointActivation(endpoint, spec);

    try (TelephonyConnection connection = connections("Branch").getConnection()) {
      assertThat(connection.switchName()).isEqualTo("Branch");
      connection.makePredictiveCall(
          42,
          new PredictiveCall(
              "9000", "5550100", Duration.ofSeconds(10), TKVList.empty(), TKVList.empty()));
    }

    assertThat(next()).isInstanceOf(LinkConnected.class);
    assertThat(next()).isInstanceOf(CallsReported.class);
    assertThat(next())
        .isInstanceOfSatisfying(
            Dialing.class,
            dialing -> {
              assertThat(dialing.referenceId()).isEqualTo(42);
              assertThat(dialing.switchName()).isEqualTo("Branch");
            });
  }

  @Test
  void shouldReportTheLinkAnewWhenTheEndpointIsActivatedAgain() throws Exception {
    settings("agents=0\n");
    adapter.start(container);
    adapter.endpointActivation(endpoint, spec);
    assertThat(next()).isInstanceOf(LinkConnected.class);
    assertThat(next()).isInstanceOf(CallsReported.class);
    adapter.endpointDeactivation(endpoint, spec);
    adapter.endpointActivation(endpoint, spec);

    assertThat(next()).isInstanceOf(LinkConnected.class);
  }

  @Test
  void shouldNameFileAndKeyWhenTheSimulatorsSettingsAreBad() throws Exception {
    settings("trunks=many\n");
    adapter.start(container);

    assertThatThrownBy(() -> adapter.endpointActivation(endpoint, spec))
        .isInstanceOf(ResourceException.class)
        .hasMessageContaining("simulator.properties")
        .hasMessageContaining("trunks");
  }

  @Test
  void shouldNameTheFileWhenTheSimulatorsSettingsAreMissing() throws Exception {
    adapter.setSimulatorSettings(directory.resolve("nowhere.properties").toString());
    adapter.start(container);

    assertThatThrownBy(() -> adapter.endpointActivation(endpoint, spec))
        .isInstanceOf(ResourceException.class)
        .hasMessageContaining("nowhere.properties");
  }

  @Test
  void shouldTellThatThereIsNoLinkWhenTheSimulatorRunsElsewhereAndIsNotThere() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      adapter.setSimulatorAddress("127.0.0.1:" + free.getLocalPort());
    }
    adapter.start(container);
    adapter.endpointActivation(endpoint, spec);

    assertThat(next()).isInstanceOf(LinkDisconnected.class);
  }

  @Test
  void shouldNotStartWhenTheSimulatorsAddressOrTimesAreBad() {
    adapter.setSimulatorAddress("somewhere");
    assertThatThrownBy(() -> adapter.start(container))
        .isInstanceOf(ResourceAdapterInternalException.class)
        .hasMessageContaining("somewhere");

    adapter.setSimulatorAddress("127.0.0.1:7800");
    adapter.setSimulatorLinkRetry(0);
    assertThatThrownBy(() -> adapter.start(container))
        .isInstanceOf(ResourceAdapterInternalException.class)
        .hasMessageContaining("ocs.simulator.link.retry is 0");
  }

  @Test
  void shouldNotStartWhenItsConnectorIsUnknown() {
    adapter.setConnector("fax");

    assertThatThrownBy(() -> adapter.start(container))
        .isInstanceOf(ResourceAdapterInternalException.class)
        .hasMessageContaining("fax");
  }

  @Test
  void shouldStopAgainWithoutHarmWhenStopped() throws Exception {
    adapter.start(container);
    adapter.endpointActivation(endpoint, spec);
    adapter.stop();
    adapter.stop();
    adapter.endpointDeactivation(endpoint, spec);

    assertThatThrownBy(adapter::switches).isInstanceOf(IllegalStateException.class);
  }

  private TelephonyConnectionFactory connections(String switchName) {
    TelephonyManagedConnectionFactory factory = new TelephonyManagedConnectionFactory();
    factory.setSwitchName(switchName);
    factory.setResourceAdapter(adapter);
    return (TelephonyConnectionFactory) factory.createConnectionFactory(new TestPool());
  }

  private void settings(String text) throws Exception {
    Path file = directory.resolve("simulator.properties");
    Files.writeString(file, text);
    adapter.setSimulatorSettings(file.toString());
  }

  private TelephonyEvent next() throws InterruptedException {
    return events.poll(10, TimeUnit.SECONDS);
  }
}
