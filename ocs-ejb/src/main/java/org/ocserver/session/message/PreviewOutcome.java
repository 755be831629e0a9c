package org.ocserver.session.message;

import org.ocserver.session.settings.SessionIdentity;

/** The answer to an agent's request for records to call. */
public sealed interface PreviewOutcome {
  /** The agent is, or is no longer, given records. */
  record Accepted(SessionIdentity session) implements PreviewOutcome {}

  /** A record to call; it is on the agent's desktop now. */
  record Given(SessionIdentity session, RecordView record) implements PreviewOutcome {}

  /** Nothing was done. */
  enum Refusal implements PreviewOutcome {
    /** There is no record at the moment. */
    NO_RECORDS,
    /** The session does not run in Preview mode. */
    NOT_RUNNING,
    NOT_LOADED,
    /** The agent is not logged in, or not of the session's group. */
    UNKNOWN_AGENT,
    ALREADY_BEGUN,
    NOT_BEGUN,
    /** The agent was told to log out; his requests are not served any more. */
    SMARTLY_LOGGED_OUT,
    /** The option agent_preview_mode_start asks the agent to begin first. */
    MUST_BEGIN
  }
}
