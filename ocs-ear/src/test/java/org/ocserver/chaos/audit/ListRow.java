package org.ocserver.chaos.audit;

/**
 * A row of the calling list's table.
 *
 * @param status record_status
 * @param result call_result
 * @param attempts attempt
 * @param isHeld whether it has an app_id
 */
public record ListRow(
    int recordId, int chainId, String phone, int status, int result, int attempts, boolean isHeld) {
  static final int READY = 1;
  static final int RETRIEVED = 2;

  boolean isReady() {
    return status == READY;
  }

  boolean isRetrieved() {
    return status == RETRIEVED;
  }
}
