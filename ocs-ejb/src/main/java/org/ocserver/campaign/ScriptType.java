package org.ocserver.campaign;

/** What a script is for. */
public enum ScriptType {
  /** What agents are to say, and the template of a campaign. */
  OUTBOUND_CAMPAIGN,
  /** Numbers to show to customers in turn. */
  CALLER_ID_SET,
  OUTBOUND_SCHEDULE
}
