package org.ocserver.telephony.ra.connector;

import jakarta.resource.ResourceException;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonyEvent;

/** Makes the connectors of one kind. */
@FunctionalInterface
public interface ConnectorFactory {
  /**
   * A connector that is not started.
   *
   * @param events takes the switch's events; never blocks, never throws
   * @throws ResourceException if the settings are no good, with the reason for an administrator
   */
  Connector create(String switchName, Consumer<TelephonyEvent> events) throws ResourceException;
}
