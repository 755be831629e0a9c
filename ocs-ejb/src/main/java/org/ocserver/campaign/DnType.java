package org.ocserver.campaign;

/** What a DN of a switch is for. */
public enum DnType {
  /** Where programs send requests of the Communication DN API. */
  COMMUNICATION_DN,
  /** Dials out; predictive calls originate here. */
  TRUNK_GROUP,
  /** Calls wait here for agents. */
  ACD_QUEUE,
  /** A strategy decides where a call goes. */
  ROUTING_POINT,
  /** An agent's phone. */
  EXTENSION,
  /** An agent's phone, at which the agent logs in to queues. */
  ACD_POSITION,
  /** A port of an IVR; nobody logs in there. */
  VOICE_TREATMENT_PORT
}
