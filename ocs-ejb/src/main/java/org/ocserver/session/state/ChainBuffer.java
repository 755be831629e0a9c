package org.ocserver.session.state;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Selection;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.port.SessionStore;
import org.ocserver.session.settings.DialPriorities;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.settings.SessionSettings;

/**
 * Chains in memory that wait to be dialed: those of higher priority go first, those of equal
 * priority by the weights of their lists. It is refilled from the database as they are dialed.
 */
public final class ChainBuffer {
  private static final Logger LOG = System.getLogger(ChainBuffer.class.getName());

  /** How long a list that had no more records, or could not be read, is left alone. */
  private static final Duration REST = Duration.ofSeconds(5);

  /** How often it is asked what has come due: a callback is to be on time within five seconds. */
  private static final Duration SCHEDULE_INTERVAL = Duration.ofSeconds(2);

  private final List<ChainSource> sources;
  private final int totalWeight;
  private final SessionSettings settings;
  private final SessionStore store;
  private DialPriorities priorities;

  ChainBuffer(SessionSettings settings, SessionStore store) {
    this.settings = settings;
    this.store = store;
    priorities = new DialPriorities(settings.options());
    sources = settings.lists().stream().map(list -> new ChainSource(list, priorities)).toList();
    totalWeight = settings.lists().stream().mapToInt(SessionList::weight).sum();
  }

  /** Has records of some types come earlier or later than they did, those in memory too. */
  public void prioritize(Map<RecordType, Integer> changes, Instant now) {
    priorities = priorities.with(changes);
    sources.forEach(source -> source.prioritize(priorities, now));
  }

  /** Counts what there is to dial, and looks for what never will be. */
  public void examine() {
    count();
    for (ChainSource source : sources) {
      store.lookForMistakes(source.list().terms(settings.tenant().dbid(), settings.timeZones()));
    }
  }

  /** Nothing is taken from a list until it is released. */
  void hold(ListTable table) {
    source(table).hold(true);
  }

  void release(ListTable table) {
    source(table).hold(false);
  }

  /** Counts what there is to dial. */
  public void count() {
    sources.forEach(source -> store.countReady(everything(source)));
  }

  /** What is left of a list does not depend on the time. */
  private Retrieval everything(ChainSource source) {
    return request(source, priorities.scheduled(type -> true), Integer.MAX_VALUE, Instant.EPOCH);
  }

  /** Asks the database for chains if the buffer has fallen below its minimum. */
  public void refill(int minimum, int optimum, Instant now) {
    if (size() >= minimum) {
      return;
    }
    for (ChainSource source : sources) {
      int missing = share(source, optimum) - source.size();
      if (missing > 0 && source.mayBeAsked(now)) {
        ask(source, priorities.forBuffer(), missing, now);
      }
    }
  }

  /**
   * Asks, every two seconds, for what has come due of the wanted types, unless twice as much waits
   * already as the buffer should hold.
   */
  public void lookForScheduled(Predicate<RecordType> wanted, int optimum, Instant now) {
    Selection selection = priorities.scheduled(wanted);
    if (selection.types().isEmpty() || size() >= 2 * optimum) {
      return;
    }
    for (ChainSource source : sources) {
      if (source.scheduleIsDue(now)) {
        source.scheduleAsked(now.plus(SCHEDULE_INTERVAL));
        ask(source, selection, share(source, optimum), now);
      }
    }
  }

  private int share(ChainSource source, int optimum) {
    return Math.max(1, optimum * source.list().weight() / totalWeight);
  }

  private void ask(ChainSource source, Selection selection, int chains, Instant now) {
    source.asked();
    store.retrieve(request(source, selection, chains, now));
  }

  private Retrieval request(ChainSource source, Selection selection, int chains, Instant now) {
    SessionIdentity session = settings.identity();
    return new Retrieval(
        source.list().table(),
        session.applicationDbid(),
        session.campaignDbid(),
        session.campaignGroupDbid(),
        selection,
        chains,
        source.list().openZones(settings.timeZones(), now),
        now);
  }

  /** The database answered; the chains themselves are taken in one by one. */
  public void answered(SessionMessage.ChainsRetrieved answer, Instant now) {
    ChainSource source = source(answer.request().table());
    source.answered(answer.chains().size());
    boolean forBuffer = answer.request().selection().equals(priorities.forBuffer());
    if (forBuffer && answer.chains().size() < answer.request().chains()) {
      source.restUntil(now.plus(REST));
    }
  }

  public void failed(SessionMessage.RetrievalFailed failure, Instant now) {
    if (source(failure.table()).failed(now.plus(REST))) {
      LOG.log(Level.WARNING, "{0}: {1}", settings.identity().groupName(), failure.reason());
    }
  }

  public void counted(SessionMessage.ReadyCounted answer) {
    source(answer.table()).counted(answer.chains());
  }

  /** A chain was returned to the database, to be dialed another time. */
  public void returned(ListTable table) {
    source(table).returned();
  }

  public void add(PendingChain pending, Instant now) {
    source(pending.chain().table()).add(pending, now);
  }

  /** The next chain to dial. */
  public Optional<PendingChain> next(Instant now) {
    TreeSet<Integer> offered = new TreeSet<>();
    for (ChainSource source : sources) {
      source.wake(now);
      source.highestPriority().ifPresent(offered::add);
    }
    return offered.isEmpty() ? Optional.empty() : Optional.of(next(offered.last()));
  }

  /** Chains whose machines are to go on now, which are then no longer in the buffer. */
  public List<PendingChain> takeDueMachines(int most, Instant now) {
    List<PendingChain> due = new ArrayList<>();
    for (ChainSource source : sources) {
      source.wake(now);
      due.addAll(source.takeDueMachines(most - due.size(), now));
    }
    return due;
  }

  private PendingChain next(int priority) {
    List<ChainSource> candidates =
        sources.stream()
            .filter(source -> source.highestPriority().filter(p -> p == priority).isPresent())
            .toList();
    candidates.forEach(ChainSource::earnCredit);
    ChainSource best = candidates.get(0);
    for (ChainSource candidate : candidates) {
      best = candidate.credit() > best.credit() ? candidate : best;
    }
    return best.take(totalWeight);
  }

  /** All chains, which are then no longer in the buffer. */
  public List<PendingChain> drain() {
    List<PendingChain> all = new ArrayList<>();
    sources.forEach(source -> all.addAll(source.drain()));
    return all;
  }

  /** All chains. */
  public Collection<PendingChain> content() {
    List<PendingChain> all = new ArrayList<>();
    sources.forEach(source -> all.addAll(source.content()));
    return all;
  }

  public void remove(PendingChain pending) {
    source(pending.chain().table()).remove(pending);
  }

  /** Whether a retrieval is under way. */
  public boolean isAsking() {
    return sources.stream().anyMatch(ChainSource::isAsked);
  }

  /** Chains that may be dialed at once. */
  public int size() {
    return sources.stream().mapToInt(ChainSource::size).sum();
  }

  /** Chains that wait for their time. */
  public int waiting() {
    return sources.stream().mapToInt(ChainSource::waiting).sum();
  }

  /** Chains in the database that are ready, by the last count and what was taken since. */
  public int left() {
    return sources.stream().mapToInt(ChainSource::ready).sum();
  }

  /** Likewise, of one list. */
  public int left(ListTable table) {
    return source(table).ready();
  }

  public SessionList listOf(Chain chain) {
    return source(chain.table()).list();
  }

  private ChainSource source(ListTable table) {
    for (ChainSource source : sources) {
      if (source.list().table().listDbid() == table.listDbid()) {
        return source;
      }
    }
    throw new IllegalArgumentException("the session has no list " + table.listName());
  }
}
