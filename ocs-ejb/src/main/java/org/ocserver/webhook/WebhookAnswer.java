package org.ocserver.webhook;

/** What came of a post. */
public sealed interface WebhookAnswer {
  /**
   * The other system answered.
   *
   * @param status of HTTP
   * @param body as text; what is beyond the limit is cut off
   * @param complete false if it was cut off
   */
  record Answered(int status, String body, boolean complete) implements WebhookAnswer {
    /** Whether the status says that all went well. */
    public boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  /**
   * There was no answer, or none in time.
   *
   * @param reason in a few words
   */
  record NoAnswer(String reason) implements WebhookAnswer {}
}
