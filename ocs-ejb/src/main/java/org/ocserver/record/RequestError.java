package org.ocserver.record;

/**
 * Why a desktop's request is refused.
 *
 * <p>Source: manual, "Error Names and Codes", and "ReadyTime" for 120; the names are its.
 */
public enum RequestError {
  INVALID_REQUEST(101, "Invalid Request"),
  PREVIEW_START_REQUIRED(101, "PreviewDialingModeStart is required"),
  NO_AUTO_CAMPAIGN(101, "There is no 'Auto' campaign started"),
  SMARTLY_LOGGED_OUT(101, "Agent smartly logged out"),
  ATTRIBUTE_NOT_FOUND(102, "Attribute Not Found"),
  INVALID_ATTRIBUTE_VALUE(103, "Invalid Attribute Value"),
  AGENT_NOT_FOUND(104, "Agent Not Found"),
  CAMPAIGN_GROUP_NOT_FOUND(105, "Campaign Group Not Found"),
  NO_ACTIVE_CAMPAIGNS(106, "No Active Campaigns"),
  NO_RUNNING_PREVIEW_CAMPAIGNS(107, "No Running Preview Campaigns"),
  NO_RECORDS_AVAILABLE(108, "No Records Available"),
  RECORD_NOT_FOUND(109, "Record Not Found"),
  INVALID_TIME(110, "Invalid Time"),
  INVALID_TIME_FORMAT(111, "Invalid Time Format"),
  NO_CALL_FOUND(112, "No call found for the record handle"),
  DB_ERROR(113, "DB Error"),
  CHAINED_RECORDS_NOT_FOUND(114, "Chained Records not found"),
  RECORD_ALREADY_EXISTS(115, "Record Already Exists"),
  ADD_RECORD_ERROR(116, "Add Record Error"),
  SCHEDULED_RECORD_NOT_FOUND(117, "Scheduled record not found"),
  PREVIEW_MODE_ALREADY_STARTED(118, "Preview mode has already been started"),
  PREVIEW_MODE_NOT_STARTED(119, "Preview mode has not been started"),
  DUPLICATE_REQUEST(120, "Duplicate request is not allowed");

  private final int number;
  private final String errorName;

  RequestError(int number, String errorName) {
    this.number = number;
    this.errorName = errorName;
  }

  /** GSW_ERROR_NUMBER. */
  public int number() {
    return number;
  }

  /** GSW_ERROR. */
  public String errorName() {
    return errorName;
  }
}
