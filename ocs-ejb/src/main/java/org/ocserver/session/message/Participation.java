package org.ocserver.session.message;

import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;

/**
 * A session in which an agent takes part.
 *
 * @param dialing whether it dials of its own accord
 * @param assigned whether the session dials for the agent
 * @param smartlyLoggedOut whether he was told to log out, and still has a record on the desktop
 */
public record Participation(
    SessionIdentity session,
    SessionStatus status,
    DialParameters parameters,
    boolean dialing,
    boolean assigned,
    boolean smartlyLoggedOut) {}
