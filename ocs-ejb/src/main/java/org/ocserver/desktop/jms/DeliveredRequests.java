package org.ocserver.desktop.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ocserver.desktop.RequestMemory;
import org.ocserver.telephony.TKVList;

/**
 * The requests that were delivered last. The broker delivers a message again whose answer it could
 * not take.
 *
 * <p>A sender that is not sure whether the broker got a request sends it again with the same
 * duplicate id (property {@code _AMQ_DUPL_ID}); that is the broker's to notice.
 */
@ApplicationScoped
public class DeliveredRequests {
  /** Far more than can be on their way again: the broker tries a message five times, in 8 s. */
  private static final int REMEMBERED = 10_000;

  private final RequestMemory<List<TKVList>> memory = new RequestMemory<>(REMEMBERED);

  /** The answer to a request, which takes effect at its first delivery only. */
  public CompletableFuture<List<TKVList>> once(
      Message request, Supplier<CompletableFuture<List<TKVList>>> operation) throws JMSException {
    String id = request.getJMSMessageID();
    if (id == null) {
      return operation.get();
    }
    return memory.once(
        new RequestMemory.Identity(String.valueOf(request.getStringProperty(KnownUsers.USER)), id),
        operation);
  }
}
