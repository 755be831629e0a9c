package org.ocserver.session.dial;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.Queued;

/** Calls of others that wait in the session's queue: each will take one of its agents. */
public final class InboundQueue {
  private final Optional<String> queue;
  private final Set<ConnectionId> waiting = new HashSet<>();

  /**
   * @param queue where the session's agents take calls
   */
  public InboundQueue(Optional<String> queue) {
    this.queue = queue;
  }

  /** Takes in an event of a call that is none of the session's. */
  public void on(CallEvent event) {
    if (event instanceof Queued queued && queue.filter(queued.queue()::equals).isPresent()) {
      waiting.add(event.call());
    } else {
      waiting.remove(event.call());
    }
  }

  /** The link is lost: what becomes of them will not be heard. */
  public void forget() {
    waiting.clear();
  }

  int size() {
    return waiting.size();
  }
}
