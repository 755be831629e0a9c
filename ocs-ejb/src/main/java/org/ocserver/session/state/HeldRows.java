package org.ocserver.session.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ListTable;

/**
 * The rows that a session has in memory, so that none is there twice: others may make a row Ready
 * again while it is held, and it is then retrieved once more.
 */
public final class HeldRows {
  private record Row(String table, int recordId) {
    static Row of(ListTable table, CallingRecord record) {
      return new Row(table.table(), record.recordId());
    }
  }

  private final Set<Row> held = new HashSet<>();

  /** Those on their way back to the database, with what is to follow once they are there. */
  private final Map<Row, List<Runnable>> leaving = new HashMap<>();

  public boolean holds(ListTable table, CallingRecord record) {
    return held.contains(Row.of(table, record));
  }

  public void take(Chain chain) {
    chain.records().forEach(record -> take(chain.table(), record));
  }

  public void take(ListTable table, CallingRecord record) {
    held.add(Row.of(table, record));
  }

  /** The record is no longer the session's; nothing is written of it. */
  public void drop(ListTable table, CallingRecord record) {
    held.remove(Row.of(table, record));
  }

  /** The chain is being written back for good. */
  public void leave(Chain chain) {
    for (CallingRecord record : chain.records()) {
      Row row = Row.of(chain.table(), record);
      held.remove(row);
      leaving.putIfAbsent(row, new ArrayList<>());
    }
  }

  /** The database has the chain. */
  public void left(Chain chain) {
    List<Runnable> next = new ArrayList<>();
    for (CallingRecord record : chain.records()) {
      List<Runnable> then = leaving.remove(Row.of(chain.table(), record));
      if (then != null) {
        next.addAll(then);
      }
    }
    next.forEach(Runnable::run);
  }

  /** Whether something is to follow once rows are back. */
  public boolean isAnyAwaited() {
    return leaving.values().stream().anyMatch(then -> !then.isEmpty());
  }

  /** Runs this once a row of the chain that is on its way back is there; false if none is. */
  public boolean whenLeft(Chain chain, Runnable then) {
    for (CallingRecord record : chain.records()) {
      List<Runnable> following = leaving.get(Row.of(chain.table(), record));
      if (following != null) {
        following.add(then);
        return true;
      }
    }
    return false;
  }
}
