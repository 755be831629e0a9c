package org.ocserver.callinglist;

import java.util.List;
import java.util.Map;

/**
 * What to write to a record: its status, and what the server has changed. Absolute, never relative:
 * writing it twice changes nothing. A record that others have made No Call meanwhile stays that,
 * and becomes Updated whatever is said here.
 *
 * @param type of the record, be it changed or not
 * @param values of those fields of {@link #WRITABLE} that were changed
 * @param customFields the custom fields that were changed, by column
 */
public record RecordUpdate(
    int recordId,
    RecordStatus status,
    RecordType type,
    Map<MandatoryField, Object> values,
    Map<String, Object> customFields) {

  /** The mandatory fields that a write-back may set beside the status. */
  public static final List<MandatoryField> WRITABLE =
      List.of(
          MandatoryField.CONTACT_INFO,
          MandatoryField.CONTACT_INFO_TYPE,
          MandatoryField.RECORD_TYPE,
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

  /** What is stored of a call whatever others have done with the record's row. */
  public static final List<MandatoryField> RESULT =
      List.of(MandatoryField.CALL_RESULT, MandatoryField.ATTEMPT, MandatoryField.CALL_TIME);

  /** Whether it tells of a call. */
  public boolean hasResult() {
    return RESULT.stream().anyMatch(values::containsKey);
  }

  /** Stale, and without custom fields; one that must not be called stays as it is. */
  RecordUpdate stale() {
    return new RecordUpdate(
        recordId, type == RecordType.NO_CALL ? status : RecordStatus.STALE, type, values, Map.of());
  }
}
