package org.ocserver.web.idempotency;

/** Why a request with a key is not carried out; told as problem details (RFC 9457). */
enum KeyRefusal {
  MALFORMED(400, "Idempotency-Key is not 1 to 255 printable characters, given once"),
  UNREADABLE(400, "The body cannot be read"),
  UNDER_WAY(409, "The first request with this Idempotency-Key is being worked on"),
  OUTCOME_UNKNOWN(
      409,
      "The first request with this Idempotency-Key was begun, and its outcome is unknown;"
          + " look what came of it, and use another key"),
  TOO_LONG(413, "The body is longer than a request with an Idempotency-Key may be"),
  OTHER_REQUEST(422, "This Idempotency-Key belongs to another request"),
  UNAVAILABLE(503, "Idempotency-Key cannot be looked up; nothing was done");

  private final int status;
  private final String detail;

  KeyRefusal(int status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  /** The body of the answer. */
  String problem() {
    return "{\"title\":\"" + detail + "\",\"status\":" + status + "}";
  }
}
