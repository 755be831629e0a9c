package org.ocserver.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordType;
import org.ocserver.telephony.TKVList;

/**
 * A record as a desktop is shown it.
 *
 * @param customerId an integer or a string, as its field is
 * @param callTime of the last attempt; 1970 if there was none
 * @param scheduledAt 1970 if it has no time of its own
 * @param zone its time zone, if that is known
 * @param customFields by their send_attribute
 */
public record RecordView(
    int handle,
    String callingList,
    int chainId,
    String phone,
    int phoneType,
    Optional<Object> customerId,
    RecordType type,
    int callResult,
    int attempts,
    Instant callTime,
    Instant scheduledAt,
    DailyWindow window,
    Optional<ZoneId> zone,
    TKVList customFields) {

  static RecordView of(ListTable table, CallingRecord record, SessionSettings settings) {
    return new RecordView(
        record.handle(),
        table.listName(),
        record.chainId(),
        record.phone(),
        record.integer(MandatoryField.CONTACT_INFO_TYPE),
        record.custom(table.customerIdColumn()),
        record.type(),
        record.callResult(),
        record.attempts(),
        Instant.ofEpochSecond(record.integer(MandatoryField.CALL_TIME)),
        Instant.ofEpochSecond(record.integer(MandatoryField.DIAL_SCHED_TIME)),
        record.dailyWindow(),
        settings.timeZones().zone(record.timeZoneDbid()),
        customFields(table, record));
  }

  /** The fields that travel with a record, by their send_attribute. */
  static TKVList customFields(ListTable table, CallingRecord record) {
    TKVList.Builder fields = TKVList.builder();
    for (ListField field : table.customFields()) {
      field
          .sendAttribute()
          .ifPresent(key -> record.custom(field.name()).ifPresent(value -> fields.put(key, value)));
    }
    return fields.build();
  }
}
