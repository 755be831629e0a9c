package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.AGENT_REQ_TYPE;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.ERROR;
import static org.ocserver.callinglist.ReservedKey.ERROR_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.ERROR_NUMBER;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.telephony.TKVList;

/**
 * Error events.
 *
 * <p>Source: manual, "Error Events and Messages".
 */
final class DesktopErrors {
  private DesktopErrors() {}

  /** The error of a request, which it names as far as it can be named. */
  static TKVList of(int applicationDbid, TKVList asked, RejectedRequest rejected) {
    TKVList error =
        DesktopEvent.ERROR_EVENT.of(
            applicationDbid,
            TKVList.builder()
                .put(AGENT_REQ_TYPE.key(), plain(asked, AGENT_REQ_TYPE))
                .put(CAMPAIGN_NAME.key(), plain(asked, CAMPAIGN_NAME))
                .put(ERROR.key(), rejected.error().errorName())
                .put(ERROR_NUMBER.key(), rejected.error().number())
                .put(ERROR_DESCRIPTION.key(), rejected.detail())
                .put(RECORD_HANDLE.key(), plain(asked, RECORD_HANDLE))
                .build());
    return withReference(error, asked);
  }

  /** An answer that has the reference of its request again. */
  static TKVList withReference(TKVList answer, TKVList asked) {
    return TKVList.builder()
        .putAll(answer)
        .put(DesktopRequest.ECHOED.key(), plain(asked, DesktopRequest.ECHOED))
        .build();
  }

  private static Optional<Object> plain(TKVList asked, ReservedKey key) {
    return asked.get(key.key()).filter(value -> !(value instanceof TKVList));
  }

  /** Why an operation came to nothing. */
  static RejectedRequest reasonOf(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof RejectedRequest rejected
        ? rejected
        : new RejectedRequest(RequestError.DB_ERROR, String.valueOf(cause.getMessage()));
  }
}
