package org.ocserver.web.record;

/**
 * What can be asked of a record at work.
 *
 * <p>Source: manual, "HTTP Request Actions and req Values for records Resource".
 */
enum RecordRequestAction {
  UPDATE_CALL_COMPLETION_STATS("UpdateCallCompletionStats"),
  RECORD_PROCESSED("RecordProcessed"),
  RECORD_REJECT("RecordReject"),
  REQUEST_RECORD_CANCEL("RequestRecordCancel"),
  DO_NOT_CALL("DoNotCall"),
  RECORD_RESCHEDULE("RecordReschedule"),
  ADD_RECORD("AddRecord");

  private final String req;

  RecordRequestAction(String req) {
    this.req = req;
  }

  /** The parameter of that name. */
  String req() {
    return req;
  }
}
