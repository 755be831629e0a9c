package org.ocserver.session.message;

/** What follows a load at once. */
public enum AfterLoad {
  /** Nothing: the load is answered as soon as the campaign is taken up. */
  NOTHING,
  /** The load is answered when chains are in memory, as many as the buffer is to hold. */
  FILL_BUFFER,
  /** Dialing starts; if it cannot, nothing is loaded. */
  DIAL
}
