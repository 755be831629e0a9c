package org.ocserver.mode;

import org.ocserver.campaign.DialMode;

/** What is particular to each mode: how its calls go. */
public final class DialingModes {
  private DialingModes() {}

  /** How the calls of a mode go. */
  public static CallFlow flowOf(DialMode mode) {
    return switch (mode) {
      case PREDICTIVE, PROGRESSIVE -> CallFlow.TRANSFER;
      case PREDICTIVE_WITH_SEIZING, PROGRESSIVE_WITH_SEIZING -> CallFlow.SEIZING;
      case PROGRESSIVE_GVP, POWER_GVP -> CallFlow.APPLICATION;
      case PREVIEW, PUSH_PREVIEW -> CallFlow.AGENT_CALLS;
    };
  }

  /** Whether the server dials of its own accord, and for agents: what the manual calls auto. */
  public static boolean dialsForAgents(DialMode mode) {
    return switch (flowOf(mode)) {
      case TRANSFER, SEIZING -> true;
      case APPLICATION, AGENT_CALLS -> false;
    };
  }
}
