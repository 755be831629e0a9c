package org.ocserver.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ocserver.callinglist.ChainUpdate;

/**
 * Chains on their way back to the database. What is not confirmed is kept and sent again, after a
 * pause that doubles while the database fails; one batch is under way at a time.
 */
final class WriteBack {
  private static final Logger LOG = System.getLogger(WriteBack.class.getName());
  private static final int MAX_BATCH = 500;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private record Entry(ChainUpdate update, Runnable onSaved) {}

  private final SessionStore store;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private List<Entry> underWay = List.of();
  private long batch;
  private Duration pause = FIRST_PAUSE;
  private Instant notBefore = Instant.MIN;

  WriteBack(SessionStore store) {
    this.store = store;
  }

  /**
   * @param onSaved run once the database has confirmed
   */
  void add(ChainUpdate update, Runnable onSaved) {
    waiting.add(new Entry(update, onSaved));
  }

  /** Sends the next batch, if there is one and the last is confirmed. */
  void send(Instant now) {
    if (!underWay.isEmpty() || waiting.isEmpty() || now.isBefore(notBefore)) {
      return;
    }
    List<Entry> next = new ArrayList<>();
    while (next.size() < MAX_BATCH && !waiting.isEmpty()) {
      next.add(waiting.poll());
    }
    underWay = next;
    store.save(++batch, next.stream().map(Entry::update).toList());
  }

  void saved(long confirmed) {
    if (confirmed != batch) {
      return;
    }
    List<Entry> done = underWay;
    underWay = List.of();
    pause = FIRST_PAUSE;
    done.forEach(entry -> entry.onSaved().run());
  }

  void failed(long refused, String reason, Instant now) {
    if (refused != batch) {
      return;
    }
    LOG.log(
        Level.WARNING,
        "{0}; {1} chains are kept and written again in {2} s",
        reason,
        underWay.size() + waiting.size(),
        pause.toSeconds());
    for (int i = underWay.size() - 1; i >= 0; i--) {
      waiting.addFirst(underWay.get(i));
    }
    underWay = List.of();
    notBefore = now.plus(pause);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
  }

  /** Whether the database refused the last batch; nobody is called meanwhile. */
  boolean isFailing() {
    return pause != FIRST_PAUSE;
  }

  boolean isEmpty() {
    return waiting.isEmpty() && underWay.isEmpty();
  }
}
