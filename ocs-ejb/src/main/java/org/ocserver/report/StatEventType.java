package org.ocserver.report;

/**
 * What a statistics event tells. The manual leaves the numbers open; these are ours.
 *
 * <p>Source: manual, "User Event Attributes": GSW_STAT_EVENT.
 */
public enum StatEventType {
  CAMPAIGN_LOADED(1),
  DIALING_STARTED(2),
  DIALING_STOPPED(3),
  /** The session unloads: calls and desktops finish, chains are given back. */
  CAMPAIGN_UNLOADING(4),
  CAMPAIGN_UNLOADED(5),
  /** An attempt is over. */
  RECORD_PROCESSED(6),
  /** How much of a calling list is left. */
  LIST_PROGRESS(7),
  ERROR(8);

  private final int value;

  StatEventType(int value) {
    this.value = value;
  }

  /** GSW_STAT_EVENT. */
  public int value() {
    return value;
  }
}
