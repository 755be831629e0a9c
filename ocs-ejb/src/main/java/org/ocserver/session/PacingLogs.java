package org.ocserver.session;

/** Opens logs of pacing. */
public interface PacingLogs {
  /**
   * A new log of a session that has been loaded.
   *
   * @param folder where it is to be
   */
  PacingLog open(String folder, SessionIdentity whose);
}
