package org.ocserver.callinglist;

import java.util.Optional;

/**
 * Whether a record is to be dialed, not dialed, or scheduled: the values of {@code record_type}.
 *
 * <p>Source: manual, "Genesys Enumeration Tables" and "Record Types".
 */
public enum RecordType implements Enumerated {
  NO_RECORD_TYPE(0, "No Record Type"),
  UNKNOWN(1, "Unknown"),
  GENERAL(2, "General"),
  CAMPAIGN_RESCHEDULED(3, "Campaign Rescheduled"),
  PERSONAL_RESCHEDULED(4, "Personal Rescheduled"),
  PERSONAL_CALLBACK(5, "Personal CallBack"),
  CAMPAIGN_CALLBACK(6, "Campaign CallBack"),
  NO_CALL(7, "No Call");

  private final int value;
  private final String description;

  RecordType(int value, String description) {
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
   * Whether a record of this type waits for the campaign group that made it so; its {@code
   * campaign_id} and {@code group_id} then name them while it is Ready.
   */
  public boolean isKeptForItsGroup() {
    return this == PERSONAL_RESCHEDULED || this == PERSONAL_CALLBACK || this == CAMPAIGN_CALLBACK;
  }

  /** Whether a record of this type is dialed, now or at its time. */
  public boolean isDialable() {
    return this == GENERAL || this == CAMPAIGN_RESCHEDULED || isKeptForItsGroup();
  }

  /** Whether a customer was promised a call. */
  public boolean isCallback() {
    return this == PERSONAL_CALLBACK || this == CAMPAIGN_CALLBACK;
  }

  /** Whether only one agent may have the record. */
  public boolean isPersonal() {
    return this == PERSONAL_CALLBACK || this == PERSONAL_RESCHEDULED;
  }

  public static Optional<RecordType> of(int value) {
    return Enumerated.find(values(), value);
  }
}
