package org.ocserver.session.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;

/** What an attempt knows of the records of its chain: which the desktop has, and their results. */
public final class AttemptRecords {
  private final CallingRecord first;
  private final Set<CallingRecord> delivered = new HashSet<>();
  private final Map<CallingRecord, Integer> results = new HashMap<>();
  private boolean asked;

  /**
   * @param first the record for which the attempt began
   */
  AttemptRecords(CallingRecord first) {
    this.first = first;
    delivered.add(first);
  }

  public CallingRecord first() {
    return first;
  }

  /**
   * The record by which a desktop means the attempt: the first, or one delivered with its chain.
   */
  public Optional<CallingRecord> recordOf(int handle) {
    return delivered.stream().filter(record -> record.handle() == handle).findFirst();
  }

  /** The records of the chain that are not on the desktop. */
  public List<CallingRecord> undelivered(Chain chain) {
    return chain.records().stream().filter(record -> !delivered.contains(record)).toList();
  }

  /** A record of the chain is on the desktop, too. */
  public void deliver(CallingRecord record) {
    delivered.add(record);
  }

  /** Notes that the desktop asks for the rest of the chain; true if it has not before. */
  public boolean ask() {
    boolean isNew = !asked;
    asked = true;
    return isNew;
  }

  public int result(CallingRecord record) {
    return results.getOrDefault(record, CallResult.UNKNOWN_CALL_RESULT.value());
  }

  /** An unknown result is as good as none. */
  void setResult(CallingRecord record, int result) {
    if (result == CallResult.UNKNOWN_CALL_RESULT.value()) {
      results.remove(record);
    } else {
      results.put(record, result);
    }
  }

  boolean hasResult() {
    return !results.isEmpty();
  }

  /**
   * The records that were called.
   *
   * @param firstWasCalled whether the first is one of them, even without a result
   */
  Set<CallingRecord> called(boolean firstWasCalled) {
    Set<CallingRecord> called = new LinkedHashSet<>(results.keySet());
    if (firstWasCalled) {
      called.add(first);
    }
    return called;
  }
}
