package org.ocserver.session.state;

import java.time.Instant;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.session.message.RecordView;
import org.ocserver.session.port.RecordAddresses;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.telephony.TKVList;

/** Shows records in memory as desktops see them. */
public final class RecordViews {
  private final SessionSettings settings;
  private final RecordAddresses addresses;

  public RecordViews(SessionSettings settings, RecordAddresses addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  /** A record of the attempt's chain. */
  public RecordView of(Attempt attempt, CallingRecord record) {
    return of(record, attempt.chain().table(), attempt.begunAt());
  }

  /**
   * @param begunAt when the attempt at it began
   */
  public RecordView of(CallingRecord record, ListTable table, Instant begunAt) {
    SessionList list = settings.listOf(table);
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
        begunAt,
        list.options().value(CallOptions.CPN_DIGITS),
        list.scriptDbid(),
        addresses.of(record.handle()),
        customFields(table, record));
  }

  /** The fields that travel with a record, by their send_attribute. */
  public static TKVList customFields(ListTable table, CallingRecord record) {
    TKVList.Builder fields = TKVList.builder();
    for (ListField field : table.customFields()) {
      field
          .sendAttribute()
          .ifPresent(key -> record.custom(field.name()).ifPresent(value -> fields.put(key, value)));
    }
    return fields.build();
  }
}
