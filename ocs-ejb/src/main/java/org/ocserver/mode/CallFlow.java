package org.ocserver.mode;

/** How a customer's call and whoever talks to the customer come together. */
public enum CallFlow {
  /** The customer is dialed first; a call that a person answered goes to a queue for agents. */
  TRANSFER,
  /** An agent is engaged first; a call that a person answered is merged with the agent's. */
  SEIZING,
  /** No agent takes part: an application talks to the person who answered. */
  APPLICATION,
  /** An agent is given the record, and calls the customer himself. */
  AGENT_CALLS
}
