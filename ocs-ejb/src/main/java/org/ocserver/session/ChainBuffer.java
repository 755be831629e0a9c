package org.ocserver.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Selection;
import org.ocserver.callinglist.TimeZones;

/** Chains in memory that wait to be dialed: for each list a queue, refilled by its weight. */
final class ChainBuffer {
  private static final Logger LOG = System.getLogger(ChainBuffer.class.getName());

  /** How long a list that had no more records, or could not be read, is left alone. */
  private static final Duration REST = Duration.ofSeconds(5);

  private static final Selection DIALED =
      new Selection(List.of(RecordType.CAMPAIGN_RESCHEDULED, RecordType.GENERAL), false, false);

  private static final class Source {
    final SessionList list;
    final Deque<Chain> chains = new ArrayDeque<>();
    boolean asked;
    boolean failing;
    Instant notBefore = Instant.MIN;
    int ready;

    /** How far the list is behind its share of the records drawn; the highest is drawn next. */
    int credit;

    Source(SessionList list) {
      this.list = list;
    }
  }

  private final List<Source> sources;
  private final int totalWeight;
  private final SessionIdentity session;
  private final TimeZones timeZones;
  private final SessionStore store;

  ChainBuffer(SessionSettings settings, SessionStore store) {
    sources = settings.lists().stream().map(Source::new).toList();
    totalWeight = settings.lists().stream().mapToInt(SessionList::weight).sum();
    session = settings.identity();
    timeZones = settings.timeZones();
    this.store = store;
  }

  void count() {
    sources.forEach(source -> store.countReady(source.list.table()));
  }

  /** Asks the database for chains if the buffer has fallen below its minimum. */
  void refill(int minimum, int optimum, Instant now) {
    if (size() >= minimum) {
      return;
    }
    for (Source source : sources) {
      int share = Math.max(1, optimum * source.list.weight() / totalWeight);
      int missing = share - source.chains.size();
      if (missing > 0 && !source.asked && !now.isBefore(source.notBefore)) {
        source.asked = true;
        store.retrieve(
            new Retrieval(
                source.list.table(),
                session.applicationDbid(),
                session.campaignDbid(),
                session.campaignGroupDbid(),
                DIALED,
                missing,
                timeZones,
                now));
      }
    }
  }

  void retrieved(SessionMessage.ChainsRetrieved answer, Instant now) {
    Source source = source(answer.table());
    source.asked = false;
    source.failing = false;
    source.chains.addAll(answer.chains());
    source.ready = Math.max(0, source.ready - answer.chains().size());
    if (answer.chains().size() < answer.asked()) {
      source.notBefore = now.plus(REST);
    }
  }

  void failed(SessionMessage.RetrievalFailed failure, Instant now) {
    Source source = source(failure.table());
    source.asked = false;
    source.notBefore = now.plus(REST);
    if (!source.failing) {
      source.failing = true;
      LOG.log(Level.WARNING, "{0}: {1}", session.groupName(), failure.reason());
    }
  }

  void counted(SessionMessage.ReadyCounted answer) {
    source(answer.table()).ready = answer.chains();
  }

  /** A chain was returned to the database undialed. */
  void returned(ListTable table) {
    source(table).ready++;
  }

  /** The next chain to dial. */
  Optional<Chain> next() {
    Source best = null;
    for (Source source : sources) {
      if (!source.chains.isEmpty()) {
        source.credit += source.list.weight();
        if (best == null || source.credit > best.credit) {
          best = source;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    best.credit -= totalWeight;
    return Optional.of(best.chains.poll());
  }

  /** All chains, which are then no longer in the buffer. */
  List<Chain> drain() {
    List<Chain> all = new ArrayList<>();
    for (Source source : sources) {
      all.addAll(source.chains);
      source.chains.clear();
    }
    return all;
  }

  /** Whether a retrieval is under way. */
  boolean isAsking() {
    return sources.stream().anyMatch(source -> source.asked);
  }

  int size() {
    return sources.stream().mapToInt(source -> source.chains.size()).sum();
  }

  /** Chains in the database that are ready, by the last count and what was taken since. */
  int left() {
    return sources.stream().mapToInt(source -> source.ready).sum();
  }

  SessionList listOf(Chain chain) {
    return source(chain.table()).list;
  }

  private Source source(ListTable table) {
    for (Source source : sources) {
      if (source.list.table().listDbid() == table.listDbid()) {
        return source;
      }
    }
    throw new IllegalArgumentException("the session has no list " + table.listName());
  }
}
