package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.AGENT_ID;
import static org.ocserver.callinglist.ReservedKey.ATTEMPTS;
import static org.ocserver.callinglist.ReservedKey.CALLBACK_TYPE;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CALL_RESULT;
import static org.ocserver.callinglist.ReservedKey.CALL_TIME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ATTR;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ID;
import static org.ocserver.callinglist.ReservedKey.CONTACT_MEDIA_TYPE;
import static org.ocserver.callinglist.ReservedKey.CPN_DIGITS;
import static org.ocserver.callinglist.ReservedKey.CUSTOMER_ID;
import static org.ocserver.callinglist.ReservedKey.DATE_TIME;
import static org.ocserver.callinglist.ReservedKey.FROM;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.PHONE_TYPE;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;
import static org.ocserver.callinglist.ReservedKey.RECORD_URI;
import static org.ocserver.callinglist.ReservedKey.SCRIPT_ID;
import static org.ocserver.callinglist.ReservedKey.SWITCH_DBID;
import static org.ocserver.callinglist.ReservedKey.TZ_OFFSET;
import static org.ocserver.callinglist.ReservedKey.UNTIL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.LocalTimes;
import org.ocserver.record.CallbackOperations;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.RecordView;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.telephony.TKVList;

/** Events about records on agents' desktops. */
final class RecordEvents {
  private RecordEvents() {}

  /** The agent is to call the customer. Source: manual, "ScheduledCall". */
  static TKVList scheduledCall(SessionIdentity session, RecordView record) {
    return DesktopEvent.SCHEDULED_CALL.of(
        session.applicationDbid(),
        whole(session, record, record.scheduledAt())
            .put(CALLBACK_TYPE.key(), callbackType(record.type().isPersonal()))
            .put(
                DATE_TIME.key(),
                LocalTimes.formatDateTime(
                    LocalDateTime.ofInstant(record.scheduledAt(), zone(record))))
            .build());
  }

  /** A record that the agent asked for. Source: manual, "PreviewRecord". */
  static TKVList previewRecord(SessionIdentity session, RecordView record) {
    return DesktopEvent.PREVIEW_RECORD.of(
        session.applicationDbid(), preview(session, record).build());
  }

  /** A record that the agent did not ask for. Source: manual, "Proactive Interaction Support". */
  static TKVList pushedRecord(SessionIdentity session, RecordView record, String agentLogin) {
    return DesktopEvent.PREVIEW_RECORD.of(
        session.applicationDbid(),
        preview(session, record)
            .put(AGENT_ID.key(), agentLogin)
            .put(SWITCH_DBID.key(), session.switchDbid())
            .build());
  }

  private static TKVList.Builder preview(SessionIdentity session, RecordView record) {
    return whole(session, record, record.begunAt())
        .put(CPN_DIGITS.key(), record.cpnDigits().orElse(""))
        .put(SCRIPT_ID.key(), record.scriptDbid());
  }

  /** The rest of a chain, and that this was all. Source: manual, "Chained Records". */
  static List<TKVList> chain(RecordOutcome.Delivered delivered) {
    SessionIdentity session = delivered.session();
    List<TKVList> events = new ArrayList<>();
    for (RecordView record : delivered.others()) {
      events.add(
          DesktopEvent.CHAINED_RECORD.of(
              session.applicationDbid(), whole(session, record, record.begunAt()).build()));
    }
    events.add(
        DesktopEvent.CHAINED_RECORDS_DATA_END.of(
            session.applicationDbid(),
            about(session, delivered.record())
                .put(CHAIN_ID.key(), delivered.record().chainId())
                .build()));
    return List.copyOf(events);
  }

  /** The record is not to be dialed any more. Source: manual, "RecordCancel Notification". */
  static TKVList recordCancel(SessionIdentity session, RecordView record, ChainScope scope) {
    return DesktopEvent.RECORD_CANCEL.of(
        session.applicationDbid(),
        about(session, record)
            .put(CHAIN_ATTR.key(), scope.key())
            .put(CUSTOMER_ID.key(), record.customerId().orElse(""))
            .build());
  }

  /** What an acknowledgement tells of a record. */
  static TKVList ofRecord(RecordOutcome.Accepted done) {
    return TKVList.builder()
        .put(CALLING_LIST.key(), done.record().callingList())
        .put(CAMPAIGN_NAME.key(), done.campaignName())
        .put(RECORD_HANDLE.key(), done.record().handle())
        .build();
  }

  /** What an acknowledgement tells of a record that is to be called back. */
  static TKVList ofCallback(RecordOutcome.Accepted done, TKVList asked) {
    return TKVList.builder()
        .putAll(ofRecord(done))
        .put(CALLBACK_TYPE.key(), callbackType(done.personalCallback()))
        .put(DATE_TIME.key(), asked.get(DATE_TIME.key()))
        .put(PHONE.key(), done.record().phone())
        .build();
  }

  private static String callbackType(boolean personal) {
    return personal ? CallbackOperations.PERSONAL : CallbackOperations.CAMPAIGN;
  }

  /** All that desktops may see of a record; each event takes what it has a key for. */
  private static TKVList.Builder whole(SessionIdentity session, RecordView record, Instant at) {
    return about(session, record)
        .put(ATTEMPTS.key(), record.attempts())
        .put(CALL_RESULT.key(), record.callResult())
        .put(CALL_TIME.key(), String.valueOf(record.callTime().getEpochSecond()))
        .put(CAMPAIGN_GROUP_DESCRIPTION.key(), session.groupDescription())
        .put(CAMPAIGN_GROUP_NAME.key(), session.groupName())
        .put(CHAIN_ID.key(), record.chainId())
        .put(CONTACT_MEDIA_TYPE.key(), MediaType.of(record.phoneType()).mediaName())
        .put(FROM.key(), record.window().from())
        .put(PHONE_TYPE.key(), record.phoneType())
        .put(RECORD_URI.key(), record.uri())
        .put(TZ_OFFSET.key(), zone(record).getRules().getOffset(at).getTotalSeconds())
        .put(UNTIL.key(), record.window().till())
        .putAll(record.customFields());
  }

  private static TKVList.Builder about(SessionIdentity session, RecordView record) {
    return TKVList.builder()
        .put(CALLING_LIST.key(), record.callingList())
        .put(CAMPAIGN_NAME.key(), session.campaignName())
        .put(PHONE.key(), record.phone())
        .put(RECORD_HANDLE.key(), record.handle());
  }

  private static ZoneId zone(RecordView record) {
    return record.zone().orElse(ZoneOffset.UTC);
  }
}
