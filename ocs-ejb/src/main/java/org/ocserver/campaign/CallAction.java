package org.ocserver.campaign;

/** What a treatment does with the call (docs/configuration.md). */
public enum CallAction {
  NO_ACTION,
  /** Hand the call to an agent. */
  CONNECT,
  /** Hang up. */
  DROP,
  /** Send the call to the destination DN. */
  TRANSFER,
  /** Play a message, then hang up. */
  PLAY_MESSAGE
}
