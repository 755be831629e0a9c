package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.AGENT_ID;
import static org.ocserver.callinglist.ReservedKey.AGENT_REQ_TYPE;
import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.ATTEMPTS;
import static org.ocserver.callinglist.ReservedKey.CALLBACK_TYPE;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CALL_RESULT;
import static org.ocserver.callinglist.ReservedKey.CALL_TIME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_MODE;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ATTR;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ID;
import static org.ocserver.callinglist.ReservedKey.CONTACT_MEDIA_TYPE;
import static org.ocserver.callinglist.ReservedKey.CPN_DIGITS;
import static org.ocserver.callinglist.ReservedKey.CUSTOMER_ID;
import static org.ocserver.callinglist.ReservedKey.DATE_TIME;
import static org.ocserver.callinglist.ReservedKey.DURATION;
import static org.ocserver.callinglist.ReservedKey.ERROR;
import static org.ocserver.callinglist.ReservedKey.ERROR_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.ERROR_NUMBER;
import static org.ocserver.callinglist.ReservedKey.FROM;
import static org.ocserver.callinglist.ReservedKey.LOGOUT_TIME;
import static org.ocserver.callinglist.ReservedKey.MESSAGE;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.PHONE_TYPE;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;
import static org.ocserver.callinglist.ReservedKey.RECORD_URI;
import static org.ocserver.callinglist.ReservedKey.SCRIPT_ID;
import static org.ocserver.callinglist.ReservedKey.SWITCH_DBID;
import static org.ocserver.callinglist.ReservedKey.TZ_OFFSET;
import static org.ocserver.callinglist.ReservedKey.UNTIL;
import static org.ocserver.callinglist.ReservedKey.USER_EVENT;
import static org.ocserver.desktop.MessageKeys.mandatory;

import org.ocserver.callinglist.ReservedKey;
import org.ocserver.desktop.MessageKeys.Key;
import org.ocserver.desktop.MessageKeys.Obligation;
import org.ocserver.telephony.TKVList;

/**
 * The events that desktops are sent, each with its keys; GSW_USER_EVENT and GSW_APPLICATION_ID
 * stand in all of them.
 *
 * <p>Source: manual, the tables of "Desktop Requests and OCS Responses".
 */
enum DesktopEvent {
  CAMPAIGN_STARTED("CampaignStarted", withMode()),
  CAMPAIGN_LOADED("CampaignLoaded", ofCampaign()),
  CAMPAIGN_UNLOADED("CampaignUnloaded", ofCampaign()),
  CAMPAIGN_STOPPED("CampaignStopped", ofCampaign()),
  CAMPAIGN_MODE_CHANGED("CampaignModeChanged", withMode()),
  CAMPAIGN_GROUP_ASSIGNED("CampaignGroupAssigned", ofCampaign()),
  PREVIEW_DIALING_MODE_START_ACKNOWLEDGE(
      "PreviewDialingModeStartAcknowledge", mandatory(CAMPAIGN_NAME)),
  PREVIEW_DIALING_MODE_OVER_ACKNOWLEDGE(
      "PreviewDialingModeOverAcknowledge", mandatory(CAMPAIGN_NAME)),
  READY_TIME_ACKNOWLEDGE("ReadyTimeAcknowledge", mandatory(RECORD_HANDLE)),
  PREVIEW_RECORD(
      "PreviewRecord",
      mandatory(
              CALL_RESULT,
              CALLING_LIST,
              CAMPAIGN_NAME,
              CHAIN_ID,
              CPN_DIGITS,
              FROM,
              PHONE,
              RECORD_HANDLE,
              TZ_OFFSET,
              CONTACT_MEDIA_TYPE,
              CAMPAIGN_GROUP_NAME,
              CAMPAIGN_GROUP_DESCRIPTION)
          .optional(
              ATTEMPTS, CALL_TIME, PHONE_TYPE, UNTIL, SCRIPT_ID, AGENT_ID, SWITCH_DBID, RECORD_URI)
          .customFields()),
  UPDATE_CALL_COMPLETION_STATS_ACKNOWLEDGE("UpdateCallCompletionStatsAcknowledge", ofRecord()),
  RECORD_PROCESSED_ACKNOWLEDGE("RecordProcessedAcknowledge", ofRecord()),
  CHAINED_RECORD(
      "ChainedRecord",
      mandatory(
              CALLING_LIST,
              CALL_RESULT,
              CHAIN_ID,
              PHONE,
              RECORD_HANDLE,
              CONTACT_MEDIA_TYPE,
              CAMPAIGN_GROUP_NAME,
              CAMPAIGN_GROUP_DESCRIPTION)
          .optional(
              ATTEMPTS, CALL_TIME, CAMPAIGN_NAME, FROM, PHONE_TYPE, RECORD_URI, TZ_OFFSET, UNTIL)
          .customFields()),
  CHAINED_RECORDS_DATA_END(
      "ChainedRecordsDataEnd", mandatory(CALLING_LIST, CAMPAIGN_NAME, CHAIN_ID, RECORD_HANDLE)),
  RECORD_REJECT_ACKNOWLEDGE("RecordRejectAcknowledge", ofRecord()),
  RECORD_CANCEL_ACKNOWLEDGE(
      "RecordCancelAcknowledge",
      MessageKeys.NONE.optional(
          CALLING_LIST, CAMPAIGN_NAME, CHAIN_ATTR, MESSAGE, PHONE, CUSTOMER_ID, RECORD_HANDLE)),
  RECORD_CANCEL(
      "RecordCancel",
      mandatory(CALLING_LIST, CAMPAIGN_NAME, RECORD_HANDLE, PHONE, CUSTOMER_ID)
          .optional(CHAIN_ATTR)),
  DO_NOT_CALL_ACKNOWLEDGE(
      "DoNotCallAcknowledge",
      MessageKeys.NONE.optional(
          CALLING_LIST, CAMPAIGN_NAME, CHAIN_ATTR, PHONE, CUSTOMER_ID, RECORD_HANDLE, DURATION)),
  RECORD_RESCHEDULE_ACKNOWLEDGE("RecordRescheduleAcknowledge", ofCallback()),
  SCHEDULED_RECORD_RESCHEDULE_ACKNOWLEDGE(
      "ScheduledRecordRescheduleAcknowledge", ofCallback().optional(PHONE)),
  SCHEDULED_CALL(
      "ScheduledCall",
      mandatory(
              CALL_RESULT,
              CALL_TIME,
              CALLBACK_TYPE,
              CALLING_LIST,
              CAMPAIGN_NAME,
              CHAIN_ID,
              DATE_TIME,
              PHONE,
              RECORD_HANDLE)
          .optional(ATTEMPTS, FROM, PHONE_TYPE, RECORD_URI, TZ_OFFSET, UNTIL)
          .customFields()),
  ADD_RECORD_ACKNOWLEDGE("AddRecordAcknowledge", mandatory(CALLING_LIST, CAMPAIGN_NAME)),
  LOG_OUT_TIME("LogOut", mandatory(CAMPAIGN_NAME, LOGOUT_TIME)),
  LOG_OUT_ACKNOWLEDGE("LogOutAcknowledge", mandatory(CAMPAIGN_NAME)),
  ERROR_EVENT(
      "Error",
      mandatory(ERROR_NUMBER, ERROR)
          .optional(AGENT_REQ_TYPE, CAMPAIGN_NAME, ERROR_DESCRIPTION, RECORD_HANDLE));

  private final String userEvent;
  private final MessageKeys keys;

  DesktopEvent(String userEvent, MessageKeys keys) {
    this.userEvent = userEvent;
    this.keys = keys;
  }

  private static MessageKeys ofCampaign() {
    return mandatory(
        CAMPAIGN_DESCRIPTION, CAMPAIGN_NAME, CAMPAIGN_GROUP_DESCRIPTION, CAMPAIGN_GROUP_NAME);
  }

  private static MessageKeys withMode() {
    return mandatory(
        CAMPAIGN_DESCRIPTION,
        CAMPAIGN_MODE,
        CAMPAIGN_NAME,
        CAMPAIGN_GROUP_DESCRIPTION,
        CAMPAIGN_GROUP_NAME);
  }

  private static MessageKeys ofRecord() {
    return mandatory(CALLING_LIST, CAMPAIGN_NAME, RECORD_HANDLE);
  }

  private static MessageKeys ofCallback() {
    return mandatory(CALLBACK_TYPE, CALLING_LIST, CAMPAIGN_NAME, DATE_TIME, RECORD_HANDLE);
  }

  /** GSW_USER_EVENT. */
  String userEvent() {
    return userEvent;
  }

  /** The keys beside GSW_USER_EVENT and GSW_APPLICATION_ID. */
  MessageKeys keys() {
    return keys;
  }

  /**
   * The event.
   *
   * @param told at least the mandatory keys; what the event does not have is left out
   * @throws IllegalArgumentException if a mandatory key is missing
   */
  TKVList of(int applicationDbid, TKVList told) {
    return named(userEvent, applicationDbid, told);
  }

  /** The event under another name, for desktops that expect it. */
  TKVList named(String name, int applicationDbid, TKVList told) {
    TKVList.Builder event =
        TKVList.builder().put(USER_EVENT.key(), name).put(APPLICATION_ID.key(), applicationDbid);
    for (Key key : keys.keys()) {
      if (key.obligation() == Obligation.MANDATORY && !told.has(key.key().key())) {
        throw new IllegalArgumentException(name + " lacks " + key.key());
      }
      event.put(key.key().key(), told.get(key.key().key()));
    }
    if (keys.hasCustomFields()) {
      told.pairs().stream()
          .filter(pair -> ReservedKey.named(pair.key()).isEmpty())
          .forEach(pair -> event.put(pair.key(), pair.value()));
    }
    return event.build();
  }
}
