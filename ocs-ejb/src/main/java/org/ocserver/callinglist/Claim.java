package org.ocserver.callinglist;

/** What the table said of a record when its attempt was to be booked. */
public sealed interface Claim {
  /**
   * The record is held, and is what the session believes; the attempt is booked.
   *
   * @param row as it is now
   */
  record Held(StoredRow row) implements Claim {}

  /** Others have changed what decides about the dial. The record is held, and not booked. */
  record Changed() implements Claim {}

  /**
   * The row is not there, or is no longer held by the session.
   *
   * @param isReady whether others have made it Ready again
   */
  record Lost(boolean isReady) implements Claim {}

  /** An attempt to reach the same customer is not over yet; this one is not booked. */
  record Engaged() implements Claim {}
}
