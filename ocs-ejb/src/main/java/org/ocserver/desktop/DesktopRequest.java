package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.CALLBACK_TYPE;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.DATE_TIME;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.ReservedKey;

/** The requests of the desktop protocol that the product answers, by GSW_AGENT_REQ_TYPE. */
enum DesktopRequest {
  UPDATE_CALL_COMPLETION_STATS(
      "UpdateCallCompletionStats", List.of(APPLICATION_ID, CAMPAIGN_NAME, RECORD_HANDLE)),
  RECORD_PROCESSED(
      "RecordProcessed", List.of(APPLICATION_ID, CALLING_LIST, CAMPAIGN_NAME, RECORD_HANDLE)),
  RECORD_RESCHEDULE(
      "RecordReschedule",
      List.of(APPLICATION_ID, CALLBACK_TYPE, CAMPAIGN_NAME, DATE_TIME, RECORD_HANDLE)),
  SCHEDULED_RECORD_RESCHEDULE(
      "ScheduledRecordReschedule",
      List.of(APPLICATION_ID, CAMPAIGN_NAME, DATE_TIME, RECORD_HANDLE)),
  REQUEST_RECORD_CANCEL("RequestRecordCancel", "RecordCancelAcknowledge", List.of(APPLICATION_ID)),
  DO_NOT_CALL("DoNotCall", List.of(APPLICATION_ID));

  private final String type;
  private final String acknowledgement;
  private final List<ReservedKey> mandatory;

  DesktopRequest(String type, List<ReservedKey> mandatory) {
    this(type, type + "Acknowledge", mandatory);
  }

  DesktopRequest(String type, String acknowledgement, List<ReservedKey> mandatory) {
    this.type = type;
    this.acknowledgement = acknowledgement;
    this.mandatory = mandatory;
  }

  /** GSW_AGENT_REQ_TYPE. */
  String type() {
    return type;
  }

  /** The keys without which the request is refused. */
  List<ReservedKey> mandatory() {
    return mandatory;
  }

  /** GSW_USER_EVENT of the answer when all went well. */
  String acknowledgement() {
    return acknowledgement;
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
