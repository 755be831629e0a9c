package org.ocserver.callinglist;

import java.util.Optional;

/**
 * The latest status of a record: the values of {@code record_status}.
 *
 * <p>Source: manual, "Genesys Enumeration Tables" and "Record Statuses".
 */
public enum RecordStatus implements Enumerated {
  NO_RECORD_STATUS(0, "No Record Status"),
  READY(1, "Ready"),
  RETRIEVED(2, "Retrieved"),
  UPDATED(3, "Updated"),
  STALE(4, "Stale"),
  CANCELED(5, "Canceled"),
  AGENT_ERROR(6, "Agent Error"),
  MISSED_CALLBACK(8, "Missed CallBack");

  private final int value;
  private final String description;

  RecordStatus(int value, String description) {
    this.value = value;
    this.description = description;
  }

  @Override
  public int value() {
    return value;
  }

  public String description() {
    return description;
  }

  public static Optional<RecordStatus> of(int value) {
    return Enumerated.find(values(), value);
  }
}
