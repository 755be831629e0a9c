package org.ocserver.session.state;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.telephony.ConnectionId;

/** The attempts at work, to be found by each of their names. */
public final class CallsInProgress {
  private final Map<Long, Attempt> byReference = new LinkedHashMap<>();
  private final Map<ConnectionId, Attempt> byCall = new HashMap<>();
  private final Map<Integer, Attempt> byHandle = new HashMap<>();
  private final Map<Row, Attempt> byRow = new HashMap<>();

  private record Row(String table, int recordId) {}

  private static Stream<Row> rows(Chain chain) {
    return chain.records().stream()
        .map(record -> new Row(chain.table().table(), record.recordId()));
  }

  public void add(Attempt attempt) {
    byReference.put(attempt.referenceId(), attempt);
    byHandle.put(attempt.handle(), attempt);
    rows(attempt.chain()).forEach(row -> byRow.put(row, attempt));
  }

  public void named(Attempt attempt, ConnectionId call) {
    attempt.setCall(call);
    byCall.put(call, attempt);
  }

  /** Another record of its chain is at work, too. */
  public void named(Attempt attempt, CallingRecord record) {
    byHandle.put(record.handle(), attempt);
  }

  public void remove(Attempt attempt) {
    byReference.remove(attempt.referenceId());
    attempt.chain().records().forEach(record -> byHandle.remove(record.handle(), attempt));
    rows(attempt.chain()).forEach(row -> byRow.remove(row, attempt));
    attempt.call().ifPresent(byCall::remove);
  }

  public Optional<Attempt> byReference(long reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  public Optional<Attempt> byCall(ConnectionId call) {
    return Optional.ofNullable(byCall.get(call));
  }

  public Optional<Attempt> byHandle(int handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }

  /** An attempt at one of the chain's records. */
  public Optional<Attempt> at(Chain chain) {
    return rows(chain).flatMap(row -> Optional.ofNullable(byRow.get(row)).stream()).findFirst();
  }

  public boolean has(Attempt attempt) {
    return byReference.get(attempt.referenceId()) == attempt;
  }

  /** Those for which the condition holds; a copy, so that they may be removed meanwhile. */
  public List<Attempt> where(Predicate<Attempt> condition) {
    return byReference.values().stream().filter(condition).toList();
  }

  public int count(Predicate<AttemptStage> stage) {
    return countWhere(attempt -> stage.test(attempt.stage()));
  }

  public int countWhere(Predicate<Attempt> condition) {
    int count = 0;
    for (Attempt attempt : byReference.values()) {
      if (condition.test(attempt)) {
        count++;
      }
    }
    return count;
  }

  Map<AttemptStage, Integer> countByStage() {
    Map<AttemptStage, Integer> counts = new EnumMap<>(AttemptStage.class);
    all().forEach(attempt -> counts.merge(attempt.stage(), 1, Integer::sum));
    return counts;
  }

  private Collection<Attempt> all() {
    return byReference.values();
  }

  public int size() {
    return byReference.size();
  }

  public boolean isEmpty() {
    return byReference.isEmpty();
  }
}
