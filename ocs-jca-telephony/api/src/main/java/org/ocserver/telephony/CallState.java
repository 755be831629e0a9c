package org.ocserver.telephony;

/** What the switch, or call progress analysis, found out about a dialed call. */
public enum CallState {
  /** A live person; also a call whose kind of answer was not looked into. */
  ANSWER,
  ANSWERING_MACHINE,
  FAX,
  SILENCE,
  PAGER,
  BUSY,
  NO_ANSWER,
  SIT_DETECTED,
  SIT_INVALID_NUMBER,
  SIT_VACANT_CODE,
  SIT_INTERCEPT,
  SIT_UNKNOWN,
  SIT_NO_CIRCUIT,
  SIT_REORDER,
  ALL_TRUNKS_BUSY,
  NO_PORT_AVAILABLE,
  NO_DIAL_TONE,
  NO_RINGBACK_TONE,
  NU_TONE,
  GENERAL_ERROR,
  SYSTEM_ERROR,
  REMOTE_RELEASE,
  /** The call ended for none of the reasons above, as after a conversation. */
  RELEASED
}
