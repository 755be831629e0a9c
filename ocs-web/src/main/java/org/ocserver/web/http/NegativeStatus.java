package org.ocserver.web.http;

/**
 * The statuses of negative answers.
 *
 * <p>Source: manual, the tables of "HTTP Responses"; 403 is ours.
 */
public enum NegativeStatus {
  BAD_REQUEST(400, "Bad Request"),
  FORBIDDEN(403, "Forbidden"),
  NOT_FOUND(404, "Not Found"),
  CONFLICT(409, "Conflict"),
  GONE(410, "Gone"),
  INTERNAL_SERVER_ERROR(500, "Internal Server Error");

  private final int code;
  private final String reason;

  NegativeStatus(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  public int code() {
    return code;
  }

  /** The words of the status line. */
  public String reason() {
    return reason;
  }
}
