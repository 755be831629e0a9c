package org.ocserver.session.message;

/** What a logged-in agent is doing. */
public enum AgentActivity {
  NOT_READY,
  READY,
  /** A call rings or is being talked on. */
  BUSY,
  AFTER_CALL_WORK
}
