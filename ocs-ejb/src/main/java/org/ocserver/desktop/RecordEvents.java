package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.ATTEMPTS;
import static org.ocserver.callinglist.ReservedKey.CALLBACK_TYPE;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CALL_RESULT;
import static org.ocserver.callinglist.ReservedKey.CALL_TIME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ATTR;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ID;
import static org.ocserver.callinglist.ReservedKey.CUSTOMER_ID;
import static org.ocserver.callinglist.ReservedKey.DATE_TIME;
import static org.ocserver.callinglist.ReservedKey.FROM;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.PHONE_TYPE;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;
import static org.ocserver.callinglist.ReservedKey.TZ_OFFSET;
import static org.ocserver.callinglist.ReservedKey.UNTIL;
import static org.ocserver.callinglist.ReservedKey.USER_EVENT;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.LocalTimes;
import org.ocserver.record.RecordOperations;
import org.ocserver.session.RecordView;
import org.ocserver.session.SessionIdentity;
import org.ocserver.telephony.TKVList;

/** Events about one record on an agent's desktop. */
final class RecordEvents {
  private RecordEvents() {}

  /** The agent is to call the customer. Source: manual, "ScheduledCall". */
  static TKVList scheduledCall(SessionIdentity session, RecordView record) {
    ZoneId zone = record.zone().orElse(ZoneOffset.UTC);
    return about("ScheduledCall", session, record)
        .put(ATTEMPTS.key(), record.attempts())
        .put(CALL_RESULT.key(), record.callResult())
        .put(CALL_TIME.key(), String.valueOf(record.callTime().getEpochSecond()))
        .put(
            CALLBACK_TYPE.key(),
            record.type().isPersonal() ? RecordOperations.PERSONAL : RecordOperations.CAMPAIGN)
        .put(CHAIN_ID.key(), record.chainId())
        .put(
            DATE_TIME.key(),
            LocalTimes.formatDateTime(LocalDateTime.ofInstant(record.scheduledAt(), zone)))
        .put(FROM.key(), record.window().from())
        .put(PHONE_TYPE.key(), record.phoneType())
        .put(TZ_OFFSET.key(), zone.getRules().getOffset(record.scheduledAt()).getTotalSeconds())
        .put(UNTIL.key(), record.window().till())
        .putAll(record.customFields())
        .build();
  }

  /** The record is not to be dialed any more. Source: manual, "RecordCancel Notification". */
  static TKVList recordCancel(SessionIdentity session, RecordView record, ChainScope scope) {
    return about("RecordCancel", session, record)
        .put(CHAIN_ATTR.key(), scope.key())
        .put(CUSTOMER_ID.key(), record.customerId().orElse(""))
        .build();
  }

  private static TKVList.Builder about(String name, SessionIdentity session, RecordView record) {
    return TKVList.builder()
        .put(USER_EVENT.key(), name)
        .put(APPLICATION_ID.key(), session.applicationDbid())
        .put(CALLING_LIST.key(), record.callingList())
        .put(CAMPAIGN_NAME.key(), session.campaignName())
        .put(PHONE.key(), record.phone())
        .put(RECORD_HANDLE.key(), record.handle());
  }
}
