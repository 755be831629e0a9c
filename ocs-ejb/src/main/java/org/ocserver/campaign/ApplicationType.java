package org.ocserver.campaign;

/** What an application is. */
public enum ApplicationType {
  /** This product. At least one of them stands in each configuration. */
  OUTBOUND_CONTACT_SERVER,
  /** A server that is told of campaigns over HTTP. */
  THIRD_PARTY_SERVER,
  THIRD_PARTY_APPLICATION,
  /** The server in front of a switch. */
  T_SERVER,
  STAT_SERVER,
  AGENT_DESKTOP
}
