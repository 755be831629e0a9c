package org.ocserver.callinglist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The values to write to a record. Absolute, never relative: writing them twice changes nothing.
 *
 * @param values of the fields {@link #WRITTEN}; one that is absent becomes null
 * @param customFields the custom fields that were changed, by column
 */
public record RecordUpdate(
    int recordId, Map<MandatoryField, Object> values, Map<String, Object> customFields) {

  /** The mandatory fields that a write-back sets. */
  public static final List<MandatoryField> WRITTEN =
      List.of(
          MandatoryField.CONTACT_INFO,
          MandatoryField.CONTACT_INFO_TYPE,
          MandatoryField.RECORD_TYPE,
          MandatoryField.RECORD_STATUS,
          MandatoryField.CALL_RESULT,
          MandatoryField.ATTEMPT,
          MandatoryField.DIAL_SCHED_TIME,
          MandatoryField.CALL_TIME,
          MandatoryField.DAILY_FROM,
          MandatoryField.DAILY_TILL,
          MandatoryField.CAMPAIGN_ID,
          MandatoryField.AGENT_ID,
          MandatoryField.TREATMENTS,
          MandatoryField.SWITCH_ID);

  /** The status to write. */
  public RecordStatus status() {
    return RecordStatus.of((Integer) values.get(MandatoryField.RECORD_STATUS)).orElseThrow();
  }

  /** Stale, and without custom fields; one that must not be called stays as it is. */
  RecordUpdate stale() {
    Map<MandatoryField, Object> changed = new EnumMap<>(values);
    if (type() != RecordType.NO_CALL) {
      changed.put(MandatoryField.RECORD_STATUS, RecordStatus.STALE.value());
    }
    return new RecordUpdate(recordId, changed, Map.of());
  }

  /** The type to write. */
  public RecordType type() {
    Object type = values.get(MandatoryField.RECORD_TYPE);
    return RecordType.of(type instanceof Integer number ? number : 0).orElse(RecordType.UNKNOWN);
  }
}
