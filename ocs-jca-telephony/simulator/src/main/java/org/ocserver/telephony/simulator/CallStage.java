package org.ocserver.telephony.simulator;

import java.util.EnumSet;
import java.util.Set;
import org.ocserver.telephony.CallPhase;

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

  /** The same as applications know it; a call that ended has none. */
  CallPhase phase() {
    return switch (this) {
      case DIALING -> CallPhase.DIALING;
      case HELD -> CallPhase.HELD;
      case QUEUED -> CallPhase.QUEUED;
      case TREATED -> CallPhase.TREATED;
      case RINGING -> CallPhase.RINGING;
      case TALKING -> CallPhase.TALKING;
      case ENDED -> throw new IllegalStateException("a call that ended has no phase");
    };
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
