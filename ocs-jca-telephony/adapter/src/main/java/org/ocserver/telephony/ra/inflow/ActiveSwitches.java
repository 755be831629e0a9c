package org.ocserver.telephony.ra.inflow;

import static org.ocserver.telephony.ra.log.AdapterLog.LOG;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.ra.connector.Connector;
import org.ocserver.telephony.ra.connector.ConnectorFactory;
import org.ocserver.telephony.ra.connector.ConnectorType;

/** The switches that are in use, by name. */
public final class ActiveSwitches {
  private static final Duration ENDPOINT_RETRY = Duration.ofSeconds(1);

  private final WorkManager workManager;
  private final Map<ConnectorType, ConnectorFactory> connectors;
  private final Clock clock;
  private final Map<String, SwitchActivation> activations = new ConcurrentHashMap<>();

  /**
   * @param connectors one for each type
   */
  public ActiveSwitches(
      WorkManager workManager, Map<ConnectorType, ConnectorFactory> connectors, Clock clock) {
    this.workManager = workManager;
    this.connectors = Map.copyOf(connectors);
    this.clock = clock;
  }

  /**
   * Starts a connector whose events go to the endpoint.
   *
   * @throws ResourceException if the switch has an endpoint already or the connector's settings are
   *     no good
   */
  public synchronized void activate(
      String switchName, ConnectorType type, MessageEndpointFactory endpointFactory)
      throws ResourceException {
    if (activations.containsKey(switchName)) {
      throw new ResourceException("switch " + switchName + " has an endpoint already");
    }
    EventDelivery delivery =
        new EventDelivery(
            switchName, workManager, new Endpoint(switchName, endpointFactory), ENDPOINT_RETRY);
    Connector connector = connectors.get(type).create(switchName, delivery);
    SwitchActivation activation =
        new SwitchActivation(switchName, endpointFactory, connector, delivery, clock);
    activations.put(switchName, activation);
    activation.start();
    LOG.started(switchName, type.propertyValue());
  }

  /** Stops the connector of the switch if it serves this endpoint; else does nothing. */
  public synchronized void deactivate(String switchName, MessageEndpointFactory endpointFactory) {
    SwitchActivation activation = activations.get(switchName);
    if (activation != null && activation.isFor(endpointFactory)) {
      activations.remove(switchName);
      activation.stop();
    }
  }

  /** Stops all connectors. */
  public synchronized void deactivateAll() {
    activations.values().forEach(SwitchActivation::stop);
    activations.clear();
  }

  /** Hands a request to a switch; without one in use there is no one to answer: it is logged. */
  public void request(String switchName, long referenceId, Consumer<TelephonySwitch> request) {
    SwitchActivation activation = activations.get(switchName);
    if (activation == null) {
      LOG.notActive(switchName, referenceId);
    } else {
      activation.request(referenceId, request);
    }
  }
}
