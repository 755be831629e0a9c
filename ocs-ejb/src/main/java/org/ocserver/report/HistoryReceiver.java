package org.ocserver.report;

import java.net.URI;
import org.ocserver.telephony.TKVList;
import org.ocserver.webhook.WebhookAnswer;

/** The other side of the delivery. */
@FunctionalInterface
public interface HistoryReceiver {
  /**
   * Posts a report and waits for the answer, which comes within bounded time.
   *
   * @param key the same each time the report is sent
   */
  WebhookAnswer post(URI uri, String key, TKVList message);
}
