package org.ocserver.session.message;

import org.ocserver.session.settings.SessionIdentity;

/**
 * The answer of a session to an agent who wants to log out of its campaign.
 *
 * <p>Source: manual, "Agent Logout Protocol".
 */
public sealed interface LogOutOutcome {
  /**
   * The agent is counted on no more.
   *
   * @param seconds until he can log out at the latest; 0 if no call is expected to come to him
   */
  record InTime(SessionIdentity session, int seconds) implements LogOutOutcome {}

  /** He may log out already, and still has a record on the desktop. */
  record SmartlyLoggedOut() implements LogOutOutcome {}

  /** The session does not dial of its own accord, or not for this agent. */
  record NotDialing() implements LogOutOutcome {}

  record NotLoaded() implements LogOutOutcome {}
}
