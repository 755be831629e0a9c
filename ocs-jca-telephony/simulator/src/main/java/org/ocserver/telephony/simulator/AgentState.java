package org.ocserver.telephony.simulator;

import java.util.EnumSet;
import java.util.Set;

/** What an agent is doing, and what may follow. */
enum AgentState {
  LOGGED_OUT,
  NOT_READY,
  READY,
  RINGING,
  TALKING,
  AFTER_CALL_WORK;

  boolean leadsTo(AgentState next) {
    return next().contains(next);
  }

  private Set<AgentState> next() {
    return switch (this) {
      case LOGGED_OUT -> EnumSet.of(NOT_READY);
      case NOT_READY -> EnumSet.of(READY, LOGGED_OUT);
      case READY -> EnumSet.of(RINGING, LOGGED_OUT);
      case RINGING -> EnumSet.of(TALKING, READY);
      case TALKING -> EnumSet.of(AFTER_CALL_WORK);
      case AFTER_CALL_WORK -> EnumSet.of(READY, NOT_READY, LOGGED_OUT);
    };
  }
}
