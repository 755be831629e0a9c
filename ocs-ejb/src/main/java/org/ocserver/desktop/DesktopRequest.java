package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.AGENT_ID;
import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.ATTEMPTS;
import static org.ocserver.callinglist.ReservedKey.CALLBACK_TYPE;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CALL_RESULT;
import static org.ocserver.callinglist.ReservedKey.CALL_TIME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ATTR;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ID;
import static org.ocserver.callinglist.ReservedKey.CHAIN_N;
import static org.ocserver.callinglist.ReservedKey.CUSTOMER_ID;
import static org.ocserver.callinglist.ReservedKey.DATE_TIME;
import static org.ocserver.callinglist.ReservedKey.DURATION;
import static org.ocserver.callinglist.ReservedKey.FROM;
import static org.ocserver.callinglist.ReservedKey.MESSAGE;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.PHONE_TYPE;
import static org.ocserver.callinglist.ReservedKey.READY_TIME;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;
import static org.ocserver.callinglist.ReservedKey.RECORD_STATUS;
import static org.ocserver.callinglist.ReservedKey.RECORD_TYPE;
import static org.ocserver.callinglist.ReservedKey.REFERENCE_ID;
import static org.ocserver.callinglist.ReservedKey.TREATMENT;
import static org.ocserver.callinglist.ReservedKey.TZ_NAME;
import static org.ocserver.callinglist.ReservedKey.UNTIL;
import static org.ocserver.desktop.MessageKeys.mandatory;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.ReservedKey;

/**
 * The requests of desktops, each with its keys and with the events that answer it when all goes
 * well. GSW_AGENT_REQ_TYPE stands in all of them, and GSW_REFERENCE_ID may.
 *
 * <p>Source: manual, the tables of "Desktop Requests and OCS Responses".
 */
enum DesktopRequest {
  CAMPAIGN_STATUS_REQUEST(
      "CampaignStatusRequest",
      MessageKeys.NONE.optional(APPLICATION_ID),
      DesktopEvent.CAMPAIGN_LOADED,
      DesktopEvent.CAMPAIGN_STARTED,
      DesktopEvent.CAMPAIGN_GROUP_ASSIGNED),
  PREVIEW_DIALING_MODE_START(
      "PreviewDialingModeStart",
      mandatory(APPLICATION_ID, CAMPAIGN_NAME).optional(CAMPAIGN_GROUP_NAME),
      DesktopEvent.PREVIEW_DIALING_MODE_START_ACKNOWLEDGE),
  PREVIEW_DIALING_MODE_OVER(
      "PreviewDialingModeOver",
      mandatory(APPLICATION_ID, CAMPAIGN_NAME).optional(CAMPAIGN_GROUP_NAME),
      DesktopEvent.PREVIEW_DIALING_MODE_OVER_ACKNOWLEDGE),
  READY_TIME_REQUEST(
      "ReadyTime",
      mandatory(READY_TIME, APPLICATION_ID, RECORD_HANDLE),
      DesktopEvent.READY_TIME_ACKNOWLEDGE),
  PREVIEW_RECORD_REQUEST(
      "PreviewRecordRequest",
      mandatory(APPLICATION_ID, CAMPAIGN_NAME).optional(CAMPAIGN_GROUP_NAME),
      DesktopEvent.PREVIEW_RECORD),
  UPDATE_CALL_COMPLETION_STATS(
      "UpdateCallCompletionStats",
      mandatory(APPLICATION_ID, CAMPAIGN_NAME, RECORD_HANDLE)
          .optional(CALL_RESULT, CAMPAIGN_GROUP_NAME, FROM, PHONE, PHONE_TYPE, UNTIL)
          .customFields(),
      DesktopEvent.UPDATE_CALL_COMPLETION_STATS_ACKNOWLEDGE),
  RECORD_PROCESSED(
      "RecordProcessed",
      mandatory(APPLICATION_ID, CALLING_LIST, CAMPAIGN_NAME, RECORD_HANDLE)
          .optional(CALL_RESULT, CAMPAIGN_GROUP_NAME, FROM, PHONE, PHONE_TYPE, TREATMENT, UNTIL)
          .customFields(),
      DesktopEvent.RECORD_PROCESSED_ACKNOWLEDGE),
  CHAINED_RECORD_REQUEST(
      "ChainedRecordRequest",
      mandatory(APPLICATION_ID, RECORD_HANDLE).optional(CAMPAIGN_GROUP_NAME, CAMPAIGN_NAME),
      DesktopEvent.CHAINED_RECORD,
      DesktopEvent.CHAINED_RECORDS_DATA_END),
  RECORD_REJECT(
      "RecordReject",
      mandatory(APPLICATION_ID, CALLING_LIST, CAMPAIGN_NAME, RECORD_HANDLE)
          .optional(CAMPAIGN_GROUP_NAME),
      DesktopEvent.RECORD_REJECT_ACKNOWLEDGE),
  REQUEST_RECORD_CANCEL(
      "RequestRecordCancel",
      mandatory(APPLICATION_ID)
          .namingRecords(RECORD_HANDLE, PHONE, CUSTOMER_ID)
          .withHandle(CALLING_LIST, CAMPAIGN_NAME)
          .optional(CAMPAIGN_GROUP_NAME, CHAIN_ATTR),
      DesktopEvent.RECORD_CANCEL_ACKNOWLEDGE),
  DO_NOT_CALL(
      "DoNotCall",
      mandatory(APPLICATION_ID)
          .namingRecords(RECORD_HANDLE, PHONE, CUSTOMER_ID)
          .withHandle(CALLING_LIST, CAMPAIGN_NAME)
          .optional(CAMPAIGN_GROUP_NAME, CHAIN_ATTR, MESSAGE, DURATION),
      DesktopEvent.DO_NOT_CALL_ACKNOWLEDGE),
  RECORD_RESCHEDULE(
      "RecordReschedule",
      mandatory(APPLICATION_ID, CALLBACK_TYPE, CAMPAIGN_NAME, DATE_TIME, RECORD_HANDLE)
          .optional(CAMPAIGN_GROUP_NAME),
      DesktopEvent.RECORD_RESCHEDULE_ACKNOWLEDGE),
  SCHEDULED_RECORD_RESCHEDULE(
      "ScheduledRecordReschedule",
      mandatory(APPLICATION_ID, CAMPAIGN_NAME, DATE_TIME, RECORD_HANDLE)
          .optional(CALLBACK_TYPE, CAMPAIGN_GROUP_NAME, PHONE),
      DesktopEvent.SCHEDULED_RECORD_RESCHEDULE_ACKNOWLEDGE),
  ADD_RECORD(
      "AddRecord",
      mandatory(APPLICATION_ID, CALLING_LIST, CAMPAIGN_NAME, PHONE, TZ_NAME)
          .optional(
              AGENT_ID,
              ATTEMPTS,
              CALL_RESULT,
              CALL_TIME,
              CAMPAIGN_GROUP_NAME,
              CHAIN_ID,
              CHAIN_N,
              DATE_TIME,
              FROM,
              PHONE_TYPE,
              RECORD_HANDLE,
              RECORD_STATUS,
              RECORD_TYPE,
              UNTIL)
          .customFields(),
      DesktopEvent.ADD_RECORD_ACKNOWLEDGE),
  LOG_OUT(
      "LogOut",
      mandatory(APPLICATION_ID, CAMPAIGN_NAME).optional(CAMPAIGN_GROUP_NAME),
      DesktopEvent.LOG_OUT_TIME,
      DesktopEvent.LOG_OUT_ACKNOWLEDGE);

  /** May stand in every request; its answers, errors too, have it again. */
  static final ReservedKey ECHOED = REFERENCE_ID;

  private final String type;
  private final MessageKeys keys;
  private final List<DesktopEvent> answers;

  DesktopRequest(String type, MessageKeys keys, DesktopEvent... answers) {
    this.type = type;
    this.keys = keys.optional(REFERENCE_ID);
    this.answers = List.of(answers);
  }

  /** GSW_AGENT_REQ_TYPE. */
  String type() {
    return type;
  }

  /** The keys beside GSW_AGENT_REQ_TYPE. */
  MessageKeys keys() {
    return keys;
  }

  /** What a desktop may be sent when all goes well. */
  List<DesktopEvent> answers() {
    return answers;
  }

  /** The event that says that the request was carried out. */
  DesktopEvent acknowledgement() {
    return answers.get(0);
  }

  /**
   * Whether the request is told what is wrong with it.
   *
   * <p>Source: manual, "CampaignStatusRequest": never an error message.
   */
  boolean isToldOfErrors() {
    return this != CAMPAIGN_STATUS_REQUEST;
  }

  static Optional<DesktopRequest> ofType(String type) {
    for (DesktopRequest request : values()) {
      if (request.type.equals(type)) {
        return Optional.of(request);
      }
    }
    return Optional.empty();
  }
}
