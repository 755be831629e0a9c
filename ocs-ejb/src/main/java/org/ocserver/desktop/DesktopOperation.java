package org.ocserver.desktop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ocserver.record.RejectedRequest;
import org.ocserver.telephony.TKVList;

/** What a request of desktops does. */
@FunctionalInterface
interface DesktopOperation {
  /**
   * @return the events that answer, in order; the future of a request that is rejected later fails
   *     with a {@link RejectedRequest} as the cause
   * @throws RejectedRequest if it is rejected at once
   */
  CompletableFuture<List<TKVList>> carryOut(Asked asked) throws RejectedRequest;
}
