package org.ocserver.session.state;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.ocserver.session.settings.DialPriorities;
import org.ocserver.session.settings.SessionList;

/** One calling list of a session: its chains in memory, and when to ask the database for more. */
final class ChainSource {
  private final SessionList list;
  private DialPriorities priorities;
  private final TreeMap<Integer, Deque<PendingChain>> byPriority = new TreeMap<>();
  private final PriorityQueue<PendingChain> waiting =
      new PriorityQueue<>(Comparator.comparing(PendingChain::notBefore));
  private boolean asked;
  private boolean failing;
  private boolean held;
  private Instant notBefore = Instant.MIN;
  private Instant nextSchedule = Instant.MIN;
  private int ready;

  /** How far the list is behind its share of the records drawn; the highest is drawn next. */
  private int credit;

  ChainSource(SessionList list, DialPriorities priorities) {
    this.list = list;
    this.priorities = priorities;
  }

  /** The chains in memory are put into the new order. */
  void prioritize(DialPriorities changed, Instant now) {
    priorities = changed;
    drain().forEach(pending -> add(pending, now));
  }

  SessionList list() {
    return list;
  }

  boolean mayBeAsked(Instant now) {
    return !asked && !held && !now.isBefore(notBefore);
  }

  boolean scheduleIsDue(Instant now) {
    return !asked && !failing && !held && !now.isBefore(nextSchedule);
  }

  void scheduleAsked(Instant next) {
    nextSchedule = next;
  }

  /** Whether it is to be left alone for now. */
  void hold(boolean wanted) {
    held = wanted;
  }

  void asked() {
    asked = true;
  }

  boolean isAsked() {
    return asked;
  }

  void answered(int chains) {
    asked = false;
    failing = false;
    ready = Math.max(0, ready - chains);
  }

  /** There is nothing more to have for now. */
  void restUntil(Instant time) {
    notBefore = time;
  }

  /** The database does not answer; true if that is new. */
  boolean failed(Instant restUntil) {
    boolean isNew = !failing;
    asked = false;
    failing = true;
    notBefore = restUntil;
    nextSchedule = restUntil;
    return isNew;
  }

  void counted(int chains) {
    ready = chains;
  }

  void returned() {
    ready++;
  }

  int ready() {
    return ready;
  }

  void add(PendingChain pending, Instant now) {
    if (pending.notBefore().isAfter(now)) {
      waiting.add(pending);
    } else {
      byPriority
          .computeIfAbsent(priorities.of(pending.next().type()), p -> new ArrayDeque<>())
          .add(pending);
    }
  }

  /** Those whose time has come need wait no longer. */
  void wake(Instant now) {
    while (!waiting.isEmpty() && !waiting.peek().notBefore().isAfter(now)) {
      add(waiting.poll(), now);
    }
  }

  /** The priority of the chain to dial next. */
  Optional<Integer> highestPriority() {
    return byPriority.isEmpty() ? Optional.empty() : Optional.of(byPriority.lastKey());
  }

  void earnCredit() {
    credit += list.weight();
  }

  int credit() {
    return credit;
  }

  /** Takes the chain to dial next; there must be one. */
  PendingChain take(int cost) {
    credit -= cost;
    Deque<PendingChain> highest = byPriority.lastEntry().getValue();
    PendingChain taken = highest.remove();
    if (highest.isEmpty()) {
      byPriority.pollLastEntry();
    }
    return taken;
  }

  /** Takes chains whose machines are to go on now. */
  List<PendingChain> takeDueMachines(int most, Instant now) {
    List<PendingChain> due = new ArrayList<>();
    for (Deque<PendingChain> chains : byPriority.values()) {
      Iterator<PendingChain> chain = chains.iterator();
      while (due.size() < most && chain.hasNext()) {
        PendingChain pending = chain.next();
        if (pending.treatment().filter(it -> it.isDue(now)).isPresent()) {
          chain.remove();
          due.add(pending);
        }
      }
    }
    byPriority.values().removeIf(Deque::isEmpty);
    return due;
  }

  int size() {
    return byPriority.values().stream().mapToInt(Deque::size).sum();
  }

  int waiting() {
    return waiting.size();
  }

  List<PendingChain> content() {
    List<PendingChain> all = new ArrayList<>(waiting);
    byPriority.values().forEach(all::addAll);
    return all;
  }

  List<PendingChain> drain() {
    List<PendingChain> all = content();
    waiting.clear();
    byPriority.clear();
    return all;
  }

  void remove(PendingChain pending) {
    waiting.remove(pending);
    byPriority.values().forEach(chains -> chains.remove(pending));
    byPriority.values().removeIf(Deque::isEmpty);
  }
}
