package org.ocserver.report;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.TkvJson;
import org.ocserver.webhook.WebhookAnswer;
import org.ocserver.webhook.Webhooks;

/** Posts reports over HTTP, their key in the header Idempotency-Key. */
public final class HttpHistoryReceiver implements HistoryReceiver {
  /** How long an answer is awaited. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Webhooks webhooks;
  private final Duration timeout;

  public HttpHistoryReceiver(Webhooks webhooks, Duration timeout) {
    this.webhooks = webhooks;
    this.timeout = timeout;
  }

  @Override
  public WebhookAnswer post(URI uri, String key, TKVList message) {
    return webhooks
        .post(uri, Map.of("Idempotency-Key", key), TkvJson.write(message), timeout)
        .join();
  }
}
