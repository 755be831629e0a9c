package org.ocserver.telephony;

/** How far a call has come. */
public enum CallPhase {
  /** The number is dialed; nothing answered yet. */
  DIALING,
  /** Something answered, and waits for what the application wants. */
  HELD,
  /** It waits for an agent. */
  QUEUED,
  /** An application talks to whoever answered, or a message is played. */
  TREATED,
  /** An agent's phone rings. */
  RINGING,
  /** An agent talks. */
  TALKING
}
