package org.ocserver.session.port;

import org.ocserver.session.settings.SessionIdentity;

/** Opens logs of pacing. */
public interface PacingLogs {
  /**
   * A new log of a session that has been loaded.
   *
   * @param folder where it is to be
   */
  PacingLog open(String folder, SessionIdentity whose);
}
