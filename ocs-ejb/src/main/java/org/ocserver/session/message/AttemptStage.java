package org.ocserver.session.message;

import java.util.EnumSet;
import java.util.Set;

/** How far an attempt has come. */
public enum AttemptStage {
  /** Its intent is being made durable. */
  INTENDED,
  /** A third party is asked whether it may be dialed. */
  VALIDATING,
  /** An agent is being engaged who is to have this very record, before it is dialed. */
  ENGAGING,
  /** The switch was asked to dial. */
  REQUESTED,
  DIALING,
  /**
   * A machine answered, or a person hears the message for whom there is no agent; the call is being
   * released.
   */
  RELEASING,
  /** A person waits for an agent. */
  QUEUED,
  /** An application talks to the person who answered. */
  SELF_SERVICE,
  /** An agent's phone rings. */
  RINGING,
  TALKING,
  /** The call is over; the record is still on the agent's desktop. */
  ON_DESKTOP;

  private static final Set<AttemptStage> BEFORE_ANSWER =
      EnumSet.of(INTENDED, VALIDATING, ENGAGING, REQUESTED, DIALING);

  /** Whether nobody has answered yet. */
  public boolean isBeforeAnswer() {
    return BEFORE_ANSWER.contains(this);
  }

  /** Whether the call, if it is answered, is for any agent who is free. */
  public boolean isForAnyAgent() {
    return isBeforeAnswer() || this == QUEUED;
  }

  /**
   * The white list of transitions: the switch may skip stages, and never goes back. A record that
   * an agent is to call goes to the desktop at once.
   */
  public boolean allows(AttemptStage next) {
    return switch (this) {
      case INTENDED ->
          next == VALIDATING || next == ENGAGING || next == REQUESTED || next == ON_DESKTOP;
      case VALIDATING -> next == ENGAGING || next == REQUESTED || next == ON_DESKTOP;
      case ENGAGING -> next == REQUESTED;
      case REQUESTED -> next == DIALING;
      case DIALING -> next == RELEASING || next == QUEUED || next == RINGING || next == TALKING;
      case QUEUED ->
          next == SELF_SERVICE || next == RINGING || next == TALKING || next == RELEASING;
      case SELF_SERVICE ->
          next == QUEUED || next == RINGING || next == TALKING || next == ON_DESKTOP;
      case RINGING -> next == TALKING || next == QUEUED || next == RELEASING;
      case TALKING -> next == ON_DESKTOP;
      case RELEASING, ON_DESKTOP -> false;
    };
  }
}
