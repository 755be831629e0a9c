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

  /**
   * Whether a record of this status may have the type.
   *
   * <p>Source: manual, "Record Status and Record Type Combinations". The table says nothing of No
   * Record Status: such a record is not dialed, whatever its type.
   */
  public boolean allows(RecordType type) {
    return switch (this) {
      case NO_RECORD_STATUS -> true;
      case READY, RETRIEVED, STALE, CANCELED, AGENT_ERROR -> type.isDialable();
      case UPDATED -> type.isDialable() || type == RecordType.NO_CALL;
      case MISSED_CALLBACK -> type.isKeptForItsGroup();
    };
  }

  public static Optional<RecordStatus> of(int value) {
    return Enumerated.find(values(), value);
  }
}
