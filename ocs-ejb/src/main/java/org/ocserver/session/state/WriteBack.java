package org.ocserver.session.state;

import static java.util.stream.Collectors.toSet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.RecordUpdate;
import org.ocserver.callinglist.Unwritten;
import org.ocserver.session.port.SessionStore;

/**
 * Chains on their way back to the database. What is not confirmed is kept and sent again, after a
 * pause that doubles while the database fails; one batch is under way at a time. After a failure
 * chains go one by one, the refused ones last, so that one that the database will never take does
 * not keep the others back. Where {@link #insist} is asked for, a chain that the database refuses
 * though it takes others becomes Stale, or if it does not take even that, is left to the recovery
 * of the next start.
 */
public final class WriteBack {
  private static final Logger LOG = System.getLogger(WriteBack.class.getName());
  private static final int MAX_BATCH = 500;
  private static final int TOLERATED = 10;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** A chain to write, and what is to follow when it is confirmed. */
  private record Entry(
      ChainUpdate update, List<Consumer<Set<Integer>>> afterwards, boolean isReduced) {
    /** Without what desktops have entered, and Stale. */
    Entry reduced() {
      return new Entry(update.stale(), afterwards, true);
    }

    /**
     * @param unwritten of its records
     */
    void confirmed(Set<Integer> unwritten) {
      afterwards.forEach(then -> then.accept(unwritten));
    }

    Set<Integer> recordIds() {
      return update.records().stream().map(RecordUpdate::recordId).collect(toSet());
    }

    Set<Integer> recordIdsOf(Set<Unwritten> unwritten) {
      if (isReduced || unwritten.isEmpty()) {
        return isReduced ? recordIds() : Set.of();
      }
      return recordIds().stream()
          .filter(id -> unwritten.contains(new Unwritten(update.table().table(), id)))
          .collect(toSet());
    }

    boolean isOfSameChain(Entry other) {
      return update.table().table().equals(other.update.table().table())
          && update.records().get(0).recordId() == other.update.records().get(0).recordId();
    }
  }

  private final SessionStore store;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private List<Entry> underWay = List.of();
  private long batch;
  private int batchLimit = MAX_BATCH;
  private Duration pause = FIRST_PAUSE;
  private Instant notBefore = Instant.MIN;
  private boolean insisting;

  /** Whether the database has answered since it last refused a chain. */
  private boolean answering;

  WriteBack(SessionStore store) {
    this.store = store;
  }

  /**
   * @param onSaved run once the database has confirmed, with the ids of those records that are not
   *     written as the update says
   */
  public void add(ChainUpdate update, Consumer<Set<Integer>> onSaved) {
    waiting.add(new Entry(update, new ArrayList<>(List.of(onSaved)), false));
  }

  /** Runs this once all that waits now is confirmed; at once if nothing does. */
  public void whenSaved(Runnable then) {
    List<Entry> open = new ArrayList<>(underWay);
    open.addAll(waiting);
    if (open.isEmpty()) {
      then.run();
      return;
    }
    AtomicInteger left = new AtomicInteger(open.size());
    open.forEach(
        entry ->
            entry
                .afterwards()
                .add(
                    unwritten -> {
                      if (left.decrementAndGet() == 0) {
                        then.run();
                      }
                    }));
  }

  /** Sends the next batch, if there is one and the last is confirmed. */
  public void send(Instant now) {
    if (!underWay.isEmpty() || waiting.isEmpty() || now.isBefore(notBefore)) {
      return;
    }
    List<Entry> next = new ArrayList<>();
    while (next.size() < batchLimit
        && !waiting.isEmpty()
        && next.stream().noneMatch(waiting.peek()::isOfSameChain)) {
      next.add(waiting.poll());
    }
    underWay = next;
    store.save(++batch, next.stream().map(Entry::update).toList());
  }

  /**
   * @param unwritten records that were no longer held as the session believed
   */
  public void saved(long confirmed, Set<Unwritten> unwritten) {
    if (confirmed != batch) {
      return;
    }
    answering = true;
    List<Entry> done = underWay;
    underWay = List.of();
    pause = FIRST_PAUSE;
    batchLimit = Math.min(MAX_BATCH, batchLimit * 2);
    for (Entry entry : done) {
      Set<Integer> ids = entry.recordIdsOf(unwritten);
      tell(entry, ids);
      entry.confirmed(ids);
    }
  }

  private static void tell(Entry entry, Set<Integer> unwritten) {
    for (RecordUpdate record : entry.update().records()) {
      if (!entry.isReduced() && record.hasResult() && unwritten.contains(record.recordId())) {
        LOG.log(
            Level.WARNING,
            "Record {0} of {1} was changed or deleted while it was called: it keeps its new status, and the history has the result",
            String.valueOf(record.recordId()),
            entry.update().table().listName());
      }
    }
  }

  public void failed(long refused, String reason, Instant now) {
    if (refused != batch) {
      return;
    }
    LOG.log(
        Level.WARNING,
        "{0}; {1} chains are kept and written again in {2} s",
        reason,
        underWay.size() + waiting.size(),
        pause.toSeconds());
    putLast(insisting && answering && underWay.size() == 1 ? lessened(underWay.get(0)) : underWay);
    answering = false;
    batchLimit = 1;
    underWay = List.of();
    notBefore = now.plus(pause);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
  }

  /** The database was away, and is back: what it did not take is written without further delay. */
  public void tryNow() {
    notBefore = Instant.MIN;
    pause = FIRST_PAUSE;
  }

  /** The campaign is to end: no chain may keep it for ever. */
  public void insist() {
    insisting = true;
  }

  public boolean isInsisting() {
    return insisting;
  }

  /** The database answers other requests. */
  public void databaseAnswers() {
    answering = true;
  }

  private static List<Entry> lessened(Entry refused) {
    if (!refused.isReduced()) {
      return List.of(refused.reduced());
    }
    LOG.log(
        Level.ERROR,
        "Chain of record {0} of {1} cannot be written, and is left as it is in the table",
        String.valueOf(refused.update().records().get(0).recordId()),
        refused.update().table().listName());
    refused.confirmed(refused.recordIds());
    return List.of();
  }

  /** Behind all others; what is still to be written of the same chains follows in its order. */
  private void putLast(List<Entry> refused) {
    List<Entry> later =
        waiting.stream().filter(entry -> refused.stream().anyMatch(entry::isOfSameChain)).toList();
    waiting.removeIf(entry -> later.stream().anyMatch(moved -> moved == entry));
    waiting.addAll(refused);
    waiting.addAll(later);
  }

  /**
   * Whether the database takes nothing any more, so that nobody is to be called; a few chains that
   * it will never take are no sign of that.
   */
  public boolean isFailing() {
    return pause != FIRST_PAUSE && waiting.size() + underWay.size() > TOLERATED;
  }

  public boolean isEmpty() {
    return waiting.isEmpty() && underWay.isEmpty();
  }
}
