package org.ocserver.report;

import java.util.Set;
import org.ocserver.webhook.WebhookAnswer;
import org.ocserver.webhook.WebhookAnswer.Answered;
import org.ocserver.webhook.WebhookAnswer.NoAnswer;

/** What the receiver of the history makes of a report. */
sealed interface Receipt {
  /** It has it. */
  record Taken() implements Receipt {}

  /** It is there, and does not take this report. */
  record Refused(String reason) implements Receipt {}

  /** It is not there, or asks to wait: that is not the report's fault. */
  record Unavailable(String reason) implements Receipt {}

  /** Request timeout, too many requests, bad gateway, service unavailable, gateway timeout. */
  Set<Integer> TRY_LATER = Set.of(408, 429, 502, 503, 504);

  static Receipt of(WebhookAnswer answer) {
    if (answer instanceof NoAnswer none) {
      return new Unavailable(none.reason());
    }
    Answered answered = (Answered) answer;
    if (answered.isSuccess()) {
      return new Taken();
    }
    String reason = "status " + answered.status();
    return TRY_LATER.contains(answered.status()) ? new Unavailable(reason) : new Refused(reason);
  }
}
