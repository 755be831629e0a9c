package org.ocserver.session.call;

import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.ATTEMPTS;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CALL_ATTEMPT_GUID;
import static org.ocserver.callinglist.ReservedKey.CALL_RESULT;
import static org.ocserver.callinglist.ReservedKey.CALL_RESULT_FEEDBACK;
import static org.ocserver.callinglist.ReservedKey.CALL_TYPE;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DBID;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ID;
import static org.ocserver.callinglist.ReservedKey.INTERACTION_SUBTYPE;
import static org.ocserver.callinglist.ReservedKey.INTERACTION_TYPE;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.QUEUE_DBID;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;
import static org.ocserver.callinglist.ReservedKey.RECORD_URI;
import static org.ocserver.callinglist.ReservedKey.SCRIPT_ID;
import static org.ocserver.callinglist.ReservedKey.SESSION_DBID;
import static org.ocserver.callinglist.ReservedKey.START_PROCESSING;
import static org.ocserver.callinglist.ReservedKey.SWITCH_DBID;
import static org.ocserver.callinglist.ReservedKey.TENANT_NAME;
import static org.ocserver.callinglist.ReservedKey.TZ_OFFSET;

import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListTable;
import org.ocserver.session.port.RecordAddresses;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.RecordViews;
import org.ocserver.telephony.TKVList;

/**
 * The data attached to a call.
 *
 * <p>Source: manual, "Default Record Information", "Send Attributes", "Attaching Scripts" and "URI
 * Delivery to the Client".
 */
final class CallData {
  /** GSW_CALL_TYPE of a customer's call. */
  private static final String REGULAR = "REGULAR";

  private final SessionSettings settings;
  private final RecordAddresses addresses;

  CallData(SessionSettings settings, RecordAddresses addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  /** Likewise, with what tells the switch's strategies which call it is. */
  TKVList ofCustomerCall(Attempt attempt) {
    return TKVList.builder()
        .put(CALL_TYPE.key(), REGULAR)
        .put(QUEUE_DBID.key(), settings.lines().queueDbid())
        .put(SESSION_DBID.key(), settings.identity().campaignGroupDbid())
        .putAll(of(attempt))
        .build();
  }

  TKVList of(Attempt attempt) {
    CallingRecord record = attempt.record();
    ListTable table = attempt.chain().table();
    SessionIdentity session = settings.identity();
    TKVList.Builder data =
        TKVList.builder()
            .put(APPLICATION_ID.key(), session.applicationDbid())
            .put(ATTEMPTS.key(), record.attempts())
            .put(CALL_ATTEMPT_GUID.key(), attempt.guid())
            .put(CALL_RESULT.key(), record.callResult())
            .put(CALLING_LIST.key(), table.listName())
            .put(CAMPAIGN_GROUP_DBID.key(), String.valueOf(session.campaignGroupDbid()))
            .put(CAMPAIGN_GROUP_DESCRIPTION.key(), session.groupDescription())
            .put(CAMPAIGN_GROUP_NAME.key(), session.groupName())
            .put(CAMPAIGN_NAME.key(), session.campaignName())
            .put(CHAIN_ID.key(), record.chainId())
            .put(PHONE.key(), record.phone())
            .put(RECORD_HANDLE.key(), record.handle())
            .put(RECORD_URI.key(), addresses.of(record.handle()))
            .put(START_PROCESSING.key(), attempt.begunAt().getEpochSecond())
            .put(SCRIPT_ID.key(), settings.listOf(table).scriptDbid())
            .put(SWITCH_DBID.key(), session.switchDbid())
            .put(TENANT_NAME.key(), settings.tenant().name())
            .put(INTERACTION_TYPE.key(), "Outbound")
            .put(INTERACTION_SUBTYPE.key(), "OutboundNew");
    if (attempt.isFeedback()) {
      data.put(CALL_RESULT_FEEDBACK.key(), 1);
    }
    settings
        .timeZones()
        .zone(record.timeZoneDbid())
        .ifPresent(
            zone ->
                data.put(
                    TZ_OFFSET.key(),
                    zone.getRules().getOffset(attempt.begunAt()).getTotalSeconds()));
    return data.putAll(RecordViews.customFields(table, record)).build();
  }
}
