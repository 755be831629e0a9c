package org.ocserver.session.message;

/** How an attempt's record is closed, if nothing was asked for it meanwhile. */
public enum Closing {
  /** It is done with. */
  DONE,
  /** Its outcome will not be heard. */
  STALE,
  /** The list's treatments say what becomes of it. */
  TREATED,
  /** Likewise, and if it is to be called again, then by the same agent. */
  TREATED_FOR_AGENT,
  /** The agent did not want it: it goes back, for anybody. */
  REJECTED
}
