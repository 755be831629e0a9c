package org.ocserver.session.message;

import org.ocserver.mode.DialingModes;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;

/**
 * What others must know of a session before they command it. Changes with commands only, not with
 * calls.
 *
 * @param parameters how it dials, or would
 */
public record SessionStanding(
    SessionIdentity identity, SessionStatus status, DialParameters parameters) {
  public boolean isRunning() {
    return status == SessionStatus.RUNNING;
  }

  /** Whether it dials of its own accord, for agents: what the manual calls an auto mode. */
  public boolean isDialing() {
    return isRunning() && DialingModes.dialsForAgents(parameters.mode());
  }
}
