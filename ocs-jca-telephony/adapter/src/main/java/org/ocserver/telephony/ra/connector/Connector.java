package org.ocserver.telephony.ra.connector;

import org.ocserver.telephony.TelephonySwitch;

/**
 * Speaks with one switch. Made stopped; started once and stopped once, then of no further use.
 * Starting and stopping happen in one thread at a time.
 */
public interface Connector {
  /** Begins to bring up the link and returns; events tell what comes of it. */
  void start();

  /** Takes the link down and gives back all that was taken. Stopping again does nothing. */
  void stop();

  /** Takes the requests, from any thread, also while the connector stops. */
  TelephonySwitch requests();
}
