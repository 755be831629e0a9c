package org.ocserver.telephony;

/** Why a request came to nothing. */
public enum TelephonyFailure {
  LINK_DISCONNECTED,
  UNKNOWN_CALL,
  UNKNOWN_DN,
  INVALID_STATE,
  NOT_SUPPORTED,
  /** Every port of the kind that is needed has a call. */
  NO_PORT
}
