package org.ocserver.telephony.simulator;

import java.util.EnumSet;
import java.util.Set;

/** How far a call has come, and where it may go from there. */
enum CallStage {
  /** The number is dialed; nothing answered yet. */
  DIALING,
  /** A machine answered, or a person at a trunk group: the application decides what follows. */
  HELD,
  QUEUED,
  /** An application talks to whoever answered, or a person who waited hears a message. */
  TREATED,
  /** An agent's phone rings. */
  RINGING,
  TALKING,
  ENDED;

  boolean leadsTo(CallStage next) {
    return next().contains(next);
  }

  private Set<CallStage> next() {
    return switch (this) {
      case DIALING -> EnumSet.of(HELD, QUEUED, RINGING, ENDED);
      case HELD -> EnumSet.of(TREATED, QUEUED, RINGING, TALKING, ENDED);
      case TREATED -> EnumSet.of(QUEUED, RINGING, ENDED);
      case QUEUED -> EnumSet.of(TREATED, QUEUED, RINGING, TALKING, ENDED);
      case RINGING -> EnumSet.of(TALKING, ENDED);
      case TALKING -> EnumSet.of(QUEUED, RINGING, ENDED);
      case ENDED -> EnumSet.noneOf(CallStage.class);
    };
  }
}
