package org.ocserver.callinglist;

/** What the table said of a record when its attempt was to be booked. */
public sealed interface DialClaim {
  /**
   * The record is held, and is what the session believes; the attempt is booked.
   *
   * @param row as it is now
   */
  record Held(StoredRow row) implements DialClaim {}

  /** Others have changed what decides about the dial. The record is held, and not booked. */
  record Changed() implements DialClaim {}

  /**
   * The row is not there, or is no longer held by the session.
   *
   * @param isReady whether others have made it Ready again
   */
  record Lost(boolean isReady) implements DialClaim {}

  /** An attempt to reach the same customer is not over yet; this one is not booked. */
  record Engaged() implements DialClaim {}
}
