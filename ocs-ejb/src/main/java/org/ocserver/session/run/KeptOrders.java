package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.ocserver.session.message.SessionMessage.OrderKept;
import org.ocserver.session.port.SessionStore;
import org.ocserver.session.settings.SessionOrder;

/**
 * Has the database keep what a session was told, before whoever told it is answered. If the
 * database fails they are answered all the same, for it is done, and the order is kept when that
 * works again.
 */
final class KeptOrders {
  private static final Logger LOG = System.getLogger(KeptOrders.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private record Answer(long number, Runnable answer) {}

  private final SessionStore store;
  private final int campaignGroupDbid;
  private final Deque<Answer> waiting = new ArrayDeque<>();
  private Optional<SessionOrder> latest = Optional.empty();
  private long number;
  private long kept;
  private boolean underWay;
  private Instant notBefore = Instant.MIN;

  KeptOrders(SessionStore store, int campaignGroupDbid) {
    this.store = store;
    this.campaignGroupDbid = campaignGroupDbid;
  }

  /**
   * @param order absent if the session has nothing to do any more
   * @param answer to whoever told it
   */
  void changed(Optional<SessionOrder> order, Runnable answer) {
    latest = order;
    waiting.add(new Answer(++number, answer));
    send();
  }

  private void send() {
    if (!underWay && kept < number) {
      underWay = true;
      store.keep(number, campaignGroupDbid, latest);
    }
  }

  void on(OrderKept answer, Instant now) {
    underWay = false;
    while (!waiting.isEmpty() && waiting.peek().number() <= answer.number()) {
      waiting.remove().answer().run();
    }
    if (answer.failure().isEmpty()) {
      kept = answer.number();
      send();
    } else {
      LOG.log(
          Level.WARNING,
          "What campaign group {0} was told is not kept for a restart yet: {1}",
          String.valueOf(campaignGroupDbid),
          answer.failure().get());
      notBefore = now.plus(PAUSE);
    }
  }

  /** Tries again what could not be kept. */
  void tick(Instant now) {
    if (!now.isBefore(notBefore)) {
      send();
    }
  }
}
