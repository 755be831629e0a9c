package org.ocserver.session;

/** The answer to an agent's request for records to call. */
public sealed interface PreviewOutcome {
  /** The agent is, or is no longer, given records. */
  record Accepted(SessionIdentity session) implements PreviewOutcome {}

  /** A record to call; it is on the agent's desktop now. */
  record Given(SessionIdentity session, RecordView record) implements PreviewOutcome {}

  /** There is none at the moment. */
  record NoRecords() implements PreviewOutcome {}

  /** The session does not run in Preview mode. */
  record NotRunning() implements PreviewOutcome {}

  /** The session is not loaded. */
  record NotLoaded() implements PreviewOutcome {}

  /** The agent is not logged in, or not of the session's group. */
  record UnknownAgent() implements PreviewOutcome {}

  record AlreadyBegun() implements PreviewOutcome {}

  record NotBegun() implements PreviewOutcome {}

  /** The agent was told to log out; his requests are not served any more. */
  record SmartlyLoggedOut() implements PreviewOutcome {}

  /** The option agent_preview_mode_start asks the agent to begin first. */
  record MustBegin() implements PreviewOutcome {}
}
