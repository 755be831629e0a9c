package org.ocserver.telephony.ra.inflow;

import static org.ocserver.telephony.ra.log.AdapterLog.LOG;

import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Clock;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.ra.connector.Connector;

/** A switch in use: its connector, and the endpoint that hears it. */
final class SwitchActivation {
  private final String switchName;
  private final MessageEndpointFactory endpointFactory;
  private final Connector connector;
  private final EventDelivery delivery;
  private final Clock clock;

  SwitchActivation(
      String switchName,
      MessageEndpointFactory endpointFactory,
      Connector connector,
      EventDelivery delivery,
      Clock clock) {
    this.switchName = switchName;
    this.endpointFactory = endpointFactory;
    this.connector = connector;
    this.delivery = delivery;
    this.clock = clock;
  }

  boolean isFor(MessageEndpointFactory factory) {
    return endpointFactory.equals(factory);
  }

  void start() {
    connector.start();
  }

  /** The endpoint hears nothing more, then the connector stops. */
  void stop() {
    delivery.close();
    connector.stop();
    LOG.stopped(switchName);
  }

  /**
   * Hands a request to the connector; one that it cannot take is answered as if the link is lost.
   */
  void request(long referenceId, Consumer<TelephonySwitch> request) {
    try {
      request.accept(connector.requests());
    } catch (RuntimeException failure) {
      LOG.connectorFailed(switchName, referenceId, failure);
      delivery.accept(
          new RequestFailed(
              switchName,
              clock.instant(),
              referenceId,
              TelephonyFailure.LINK_DISCONNECTED,
              "the connector failed: " + failure));
    }
  }
}
