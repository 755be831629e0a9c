package org.ocserver.telephony.ra.inflow;

import static org.ocserver.telephony.ra.log.AdapterLog.LOG;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Optional;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyListener;

/**
 * The container's endpoint, made when it is needed and thrown away after a failure. For one thread
 * at a time.
 */
final class Endpoint {
  private final String switchName;
  private final MessageEndpointFactory factory;
  private Optional<MessageEndpoint> current = Optional.empty();

  Endpoint(String switchName, MessageEndpointFactory factory) {
    this.switchName = switchName;
    this.factory = factory;
  }

  /**
   * Hands over an event. Returns when the endpoint is done with it, be it by failing.
   *
   * @throws UnavailableException if the endpoint takes no event now
   */
  void onEvent(TelephonyEvent event) throws UnavailableException {
    try {
      ((TelephonyListener) acquire()).onEvent(event);
    } catch (RuntimeException | Error failure) {
      LOG.endpointFailed(switchName, event, failure);
      release();
    }
  }

  /** Gives the endpoint back; a next event makes another. */
  void release() {
    current.ifPresent(MessageEndpoint::release);
    current = Optional.empty();
  }

  private MessageEndpoint acquire() throws UnavailableException {
    if (current.isEmpty()) {
      // No XAResource: an event is not delivered again if its transaction is rolled back.
      current = Optional.of(factory.createEndpoint(null));
    }
    return current.get();
  }
}
