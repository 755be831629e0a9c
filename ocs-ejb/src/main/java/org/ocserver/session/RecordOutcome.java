package org.ocserver.session;

/** The answer to a request about a record. */
public sealed interface RecordOutcome {
  /** Done; for a final request, and stored. */
  record Accepted(String callingList, String campaignName, int handle) implements RecordOutcome {}

  /** The session has no such record at work, or it is another agent's. */
  record NotFound() implements RecordOutcome {}

  /** A custom field cannot take the value; nothing was changed. */
  record InvalidValue(String key, String expected) implements RecordOutcome {}
}
